package org.duly.assignment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.assignment.moves.MoveReports;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was moved by which rule, and what came of it. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class MovePages {

    private static final int LATEST = 100;
    private static final int USUAL_DAYS = 30;

    private final MoveReports reports;
    private final Cases cases;
    private final Staff staff;
    private final Clock clock;

    MovePages(MoveReports reports, Cases cases, Staff staff, Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/assignment/moves")
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = from == null || from.isAfter(today) ? today.minusDays(USUAL_DAYS) : from;
        Instant start = since.atStartOfDay(clock.getZone()).toInstant();
        List<MoveReports.Line> latest = reports.latest(LATEST);
        model.addAttribute("since", since);
        model.addAttribute("today", today);
        model.addAttribute("recoveries", reports.recovery(start, clock.instant().plusSeconds(1)));
        model.addAttribute("moves", latest);
        model.addAttribute("numbers", numbers(latest));
        model.addAttribute("names", staff.names(people(latest)));
        return "assignment/moves";
    }

    private Map<CaseId, String> numbers(List<MoveReports.Line> moves) {
        return cases
                .cards(moves.stream().map(MoveReports.Line::caseId).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(CaseCard::id, CaseCard::number));
    }

    private static Set<UserId> people(List<MoveReports.Line> moves) {
        List<UserId> people = new ArrayList<>();
        for (MoveReports.Line move : moves) {
            Stream.of(move.from() == null ? move.to() : move.from(), move.to() == null ? move.from() : move.to())
                    .filter(java.util.Objects::nonNull)
                    .forEach(people::add);
        }
        return Set.copyOf(people);
    }
}
