package org.duly.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The clock's buttons, the page that is shown while the agency is being built, and the logins. */
@Controller
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnBooleanProperty("duly.demo")
class DemoPages {

    private final DemoClock clock;
    private final DemoProgress progress;
    private final DemoLogins logins;
    private final Acting acting;

    DemoPages(DemoClock clock, DemoProgress progress, DemoLogins logins, Acting acting) {
        this.clock = clock;
        this.progress = progress;
        this.logins = logins;
        this.acting = acting;
    }

    @ModelAttribute("demoLogins")
    java.util.List<DemoLogins.Login> demoLogins(HttpServletRequest request) {
        return request.getServletPath().equals("/login") ? logins.all() : java.util.List.of();
    }

    @GetMapping("/demo/building")
    String building(Model model, @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
        model.addAttribute("progress", progress.now());
        return fragment == null ? "demo/building" : "demo/building :: state";
    }

    /** Anybody of the agency may move the demonstration's day; a creditor's reader only looks. */
    @PostMapping("/demo/advance")
    String advance(@RequestParam String to) {
        if (!acting.current().is(Role.CREDITOR)) {
            if (to.equals("hour")) {
                clock.advanceOneHour();
            } else {
                clock.advanceToNextMorning();
            }
        }
        return "redirect:/";
    }
}
