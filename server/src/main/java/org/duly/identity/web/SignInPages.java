package org.duly.identity.web;

import org.duly.identity.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
class SignInPages {

    private final People people;

    SignInPages(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    String login(Model model) {
        return people.isEmpty() ? "redirect:/setup" : "identity/login";
    }
}
