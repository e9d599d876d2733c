package org.duly.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.duly.identity.Acting;
import org.duly.identity.People;
import org.duly.identity.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody changes his own password here; the session ends with it. */
@Controller
class PasswordPages {

    private final People people;
    private final PasswordEncoder encoder;
    private final Acting acting;

    PasswordPages(People people, PasswordEncoder encoder, Acting acting) {
        this.people = people;
        this.encoder = encoder;
        this.acting = acting;
    }

    @GetMapping("/password")
    String form(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        model.addAttribute("must", signedIn.mustChangePassword());
        return "identity/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        try {
            check(encoder.matches(present, signedIn.passwordHash()), "identity.password.wrong");
            check(password.equals(again), "identity.password.not-same");
            people.setPassword(acting.current().person(), password, false);
        } catch (IllegalArgumentException e) {
            model.addAttribute("problem", e.getMessage());
            return form(signedIn, model);
        }
        request.logout();
        return "redirect:/login?changed";
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
