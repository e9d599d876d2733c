package org.duly.identity.web;

import java.util.Locale;
import java.util.Set;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sets up the first administrator; closed for ever once there is one. */
@Controller
class SetupPages {

    private final People people;
    private final Acting acting;

    SetupPages(People people, Acting acting) {
        this.people = people;
        this.acting = acting;
    }

    @GetMapping("/setup")
    String form() {
        return people.isEmpty() ? "identity/setup" : "redirect:/login";
    }

    @PostMapping("/setup")
    String create(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            Locale locale,
            Model model) {
        if (!people.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            if (!password.equals(again)) {
                throw new IllegalArgumentException("identity.password.not-same");
            }
            NewMember first = new NewMember(
                    login, name, "A001", Set.of(Role.ADMINISTRATOR), new CreditorScope.Everything(), null, locale);
            acting.as(Actor.system("setup"), () -> people.admit(first, password, false));
            return "redirect:/login?created";
        } catch (IllegalArgumentException e) {
            model.addAttribute("problem", e.getMessage());
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            return "identity/setup";
        }
    }
}
