package org.duly.desk.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page: a collector's day; everybody else is shown to the page they work on. */
@Controller
class HomePage {

    /** In this order, for whoever has several roles. */
    private static final List<Map.Entry<Role, String>> FIRST_PAGES = List.of(
            Map.entry(Role.LEADER, "/team"),
            Map.entry(Role.FINANCE, "/payments"),
            Map.entry(Role.COMPLIANCE, "/compliance"),
            Map.entry(Role.CREDITOR, "/creditor"),
            Map.entry(Role.ADMINISTRATOR, "/creditors"));

    private final MyDays days;
    private final Cases cases;
    private final Acting acting;

    HomePage(MyDays days, Cases cases, Acting acting) {
        this.days = days;
        this.cases = cases;
        this.acting = acting;
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(@RequestParam(defaultValue = "0") int page, Model model) {
        Set<Role> roles = acting.current().roles();
        if (!roles.contains(Role.COLLECTOR)) {
            return FIRST_PAGES.stream()
                    .filter(entry -> roles.contains(entry.getKey()))
                    .map(entry -> "redirect:" + entry.getValue())
                    .findFirst()
                    .orElse("desk/nothing");
        }
        model.addAttribute("day", days.of(acting.current().person(), Math.max(0, page)));
        return "desk/home";
    }

    /** Hands out the next case and opens it. */
    @PostMapping("/next")
    @PreAuthorize("hasRole('COLLECTOR')")
    @Transactional
    public String next(RedirectAttributes flash) {
        Optional<CaseId> next = cases.next(acting.current().person());
        if (next.isEmpty()) {
            flash.addFlashAttribute("nothingNext", true);
            return "redirect:/";
        }
        return "redirect:/cases/" + next.get();
    }
}
