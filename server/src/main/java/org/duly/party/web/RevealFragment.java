package org.duly.party.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.DebtorId;
import org.duly.party.Parties;
import org.duly.party.RevealRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows one masked value in full for a minute, after its reader gave a reason. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE', 'FINANCE')")
class RevealFragment {

    private final Parties parties;

    RevealFragment(Parties parties) {
        this.parties = parties;
    }

    @PostMapping("/party/reveal/debtor/{id}")
    String debtor(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response) {
        DebtorId debtor = new DebtorId(id);
        Parties.RevealedDebtor shown = parties.reveal(debtor, reason);
        model.addAttribute("value", (shown.name() + " " + shown.identityNumber()).strip());
        model.addAttribute("masked", parties.card(debtor).maskedName());
        return shown(response);
    }

    @PostMapping("/party/reveal/point/{id}")
    String point(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response) {
        ContactPointId point = new ContactPointId(id);
        model.addAttribute("value", parties.reveal(point, reason));
        model.addAttribute("masked", parties.point(point).maskedValue());
        return shown(response);
    }

    /** No copy of it stays in a cache on the way or in the browser. */
    private static String shown(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "party/reveal :: shown";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RevealRefused refused, Model model) {
        model.addAttribute("ground", refused.ground());
        return "party/reveal :: refused";
    }
}
