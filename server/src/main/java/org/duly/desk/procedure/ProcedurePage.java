package org.duly.desk.procedure;

import java.util.List;
import org.duly.casework.CaseBriefs;
import org.duly.casework.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The procedure drawn, with how many cases stand where and what is late. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class ProcedurePage {

    private static final int SHOWN = 20;

    private final Procedures procedures;
    private final CaseBriefs briefs;
    private final Charts charts;

    ProcedurePage(Procedures procedures, CaseBriefs briefs, Charts charts) {
        this.procedures = procedures;
        this.briefs = briefs;
        this.charts = charts;
    }

    @GetMapping("/sop")
    @Transactional(readOnly = true)
    public String procedure(@RequestParam(required = false) @Nullable String version, Model model) {
        List<Procedures.Edition> editions = procedures.editions();
        Procedures.Edition shown = editions.stream()
                .filter(each ->
                        version == null ? each.inForce() : each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chart = procedures.chart(shown.version());
        var counts = procedures.counts(shown.version());
        model.addAttribute("editions", editions);
        model.addAttribute("shown", shown);
        model.addAttribute("chart", chart);
        model.addAttribute("counts", counts);
        model.addAttribute("diagram", charts.withCounts(chart, counts));
        model.addAttribute("escalated", briefs.of(procedures.escalated(SHOWN, 0)));
        return "desk/sop";
    }
}
