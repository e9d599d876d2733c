package org.duly.assignment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duly.assignment.book.Floor;
import org.duly.assignment.book.Seat;
import org.duly.assignment.moves.Keep;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.MoveReports;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.moves.Tenures;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Caseload;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Puts the board together. */
@Component
class Boards {

    private final Floor floor;
    private final Tenures tenures;
    private final Keeps keeps;
    private final Moves moves;
    private final MoveReports reports;
    private final Caseload caseload;
    private final Portfolios portfolios;
    private final AssignmentSettings settings;
    private final Clock clock;

    Boards(
            Floor floor,
            Tenures tenures,
            Keeps keeps,
            Moves moves,
            MoveReports reports,
            Caseload caseload,
            Portfolios portfolios,
            AssignmentSettings settings,
            Clock clock) {
        this.floor = floor;
        this.tenures = tenures;
        this.keeps = keeps;
        this.moves = moves;
        this.reports = reports;
        this.caseload = caseload;
        this.portfolios = portfolios;
        this.settings = settings;
        this.clock = clock;
    }

    Board now() {
        List<Caseload.Count> counts = caseload.counts();
        List<Keep> waiting = keeps.waiting();
        List<Board.Row> rows = rows(counts);
        return new Board(
                counts.stream()
                        .filter(count -> count.standing() == Standing.OPEN && count.holder() == null)
                        .mapToInt(Caseload.Count::cases)
                        .sum(),
                counts.stream().mapToInt(Caseload.Count::overdue).sum(),
                rows.stream().mapToInt(row -> row.tally().quiet()).sum(),
                waiting.size(),
                moves.due().size(),
                reports.since(today()),
                rows);
    }

    private List<Board.Row> rows(List<Caseload.Count> counts) {
        Map<UserId, Integer> overdue = counts.stream()
                .filter(count -> count.holder() != null)
                .collect(Collectors.groupingBy(
                        count -> Objects.requireNonNull(count.holder()),
                        Collectors.summingInt(Caseload.Count::overdue)));
        Map<UserId, Long> kept =
                keeps.standing().stream().collect(Collectors.groupingBy(Keep::holder, Collectors.counting()));
        Map<UserId, Tenures.Tally> tallies = tenures.tallies(today(), quietBefore());
        List<CreditorId> mine =
                portfolios.creditors().stream().map(Creditor::id).toList();
        return floor.seats().stream()
                .filter(seat -> mine.stream().anyMatch(seat.member().scope()::covers))
                .map(seat -> row(seat, tallies, overdue, kept))
                .toList();
    }

    private Board.Row row(
            Seat seat, Map<UserId, Tenures.Tally> tallies, Map<UserId, Integer> overdue, Map<UserId, Long> kept) {
        return new Board.Row(
                seat,
                tallies.getOrDefault(seat.person(), new Tenures.Tally(0, 0, 0)),
                overdue.getOrDefault(seat.person(), 0),
                kept.getOrDefault(seat.person(), 0L).intValue(),
                settings.money(seat.carriedMinor()));
    }

    Instant quietBefore() {
        return LocalDate.now(clock)
                .minusDays(settings.quietDays() - 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }
}
