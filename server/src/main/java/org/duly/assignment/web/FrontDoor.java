package org.duly.assignment.web;

import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the navigation leads: leaders to the board, administrators to the desks. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
class FrontDoor {

    private final Acting acting;

    FrontDoor(Acting acting) {
        this.acting = acting;
    }

    @GetMapping("/assignment")
    String enter() {
        return acting.current().is(Role.LEADER) ? "redirect:/assignment/board" : "redirect:/assignment/people";
    }
}
