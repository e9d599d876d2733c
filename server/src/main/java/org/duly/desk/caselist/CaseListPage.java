package org.duly.desk.caselist;

import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases and the answer to the search field. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class CaseListPage {

    private final CaseSearch search;
    private final Staff staff;

    CaseListPage(CaseSearch search, Staff staff) {
        this.search = search;
        this.staff = staff;
    }

    @GetMapping("/cases")
    String list(Asked asked, Model model) {
        String query = asked.q() == null ? "" : asked.q().strip();
        CaseSearch.Result result = query.isEmpty() ? search.filtered(asked.filter(), asked.at()) : search.typed(query);
        if (!query.isEmpty() && result.lines().size() == 1) {
            return "redirect:/cases/" + result.lines().getFirst().card().id();
        }
        model.addAttribute("result", result);
        model.addAttribute("asked", asked);
        model.addAttribute("query", query);
        model.addAttribute("standings", CaseCard.Standing.values());
        model.addAttribute("lates", Cases.Late.values());
        model.addAttribute("states", search.states());
        model.addAttribute("creditors", search.creditors());
        model.addAttribute("collectors", staff.withRole(Role.COLLECTOR));
        return "desk/cases";
    }

    /** What the search field and the filters say; absent parts do not narrow. */
    public record Asked(
            @Nullable String q,
            CaseCard.@Nullable Standing standing,
            @Nullable String state,
            @Nullable UUID holder,
            @Nullable Boolean unheld,
            @Nullable UUID creditor,
            Cases.@Nullable Late late,
            @Nullable Integer page) {

        int at() {
            return page == null ? 0 : Math.max(0, page);
        }

        Cases.Filter filter() {
            return new Cases.Filter(
                    standing,
                    state == null || state.isBlank() ? null : state,
                    holder == null ? null : new UserId(holder),
                    Boolean.TRUE.equals(unheld),
                    creditor == null ? null : new CreditorId(creditor),
                    late);
        }
    }
}
