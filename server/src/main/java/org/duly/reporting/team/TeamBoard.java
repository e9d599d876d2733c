package org.duly.reporting.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.duly.identity.Staff;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader's figures, computed from facts as of a day. */
@Service
@Transactional(readOnly = true)
public class TeamBoard {

    private final TeamQueries queries;
    private final Staff staff;
    private final Clock clock;

    TeamBoard(TeamQueries queries, Staff staff, Clock clock) {
        this.queries = queries;
        this.staff = staff;
        this.clock = clock;
    }

    public TeamFigures figures(LocalDate asOf) {
        List<Standing> standings = queries.standings(asOf, moment(asOf));
        Map<String, Integer> counts = queries.counts(asOf);
        TeamQueries.Due due = queries.promisesDue(asOf, clock.getZone());
        int refused = counts.getOrDefault("CONTACT_REFUSED", 0);
        return new TeamFigures(
                asOf,
                sum(standings, Standing::cases),
                standings.stream()
                        .filter(s -> s.standing().equals("HELD"))
                        .mapToInt(Standing::cases)
                        .sum(),
                sum(standings, s -> s.cases() - s.worked()),
                sum(standings, Standing::overdue),
                due.due(),
                due.open(),
                counts.getOrDefault("PROMISE_BROKEN", 0),
                total(queries.collected(asOf, asOf, asOf)),
                total(queries.collected(asOf.withDayOfMonth(1), asOf, asOf)),
                counts.getOrDefault("CONTACT_RESERVED", 0) + refused,
                refused);
    }

    /** Open cases by stage, most first. */
    public List<Stage> stages(LocalDate asOf) {
        Map<String, Integer> cases = new TreeMap<>();
        queries.standings(asOf, moment(asOf)).stream()
                .filter(Standing::open)
                .forEach(s -> cases.merge(s.stage(), s.cases(), Integer::sum));
        return cases.entrySet().stream()
                .map(e -> new Stage(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Stage::cases).reversed())
                .toList();
    }

    /** How much of what each collector holds was touched, the unheld last. */
    public List<Coverage> coverage(LocalDate asOf) {
        List<Standing> open = queries.standings(asOf, moment(asOf)).stream()
                .filter(Standing::open)
                .toList();
        Map<UserId, List<Standing>> held = open.stream()
                .filter(s -> s.holder() != null)
                .collect(Collectors.groupingBy(s -> java.util.Objects.requireNonNull(s.holder())));
        Map<UserId, String> names = staff.names(held.keySet());
        List<Coverage> lines = held.entrySet().stream()
                .map(e -> Coverage.of(names.getOrDefault(e.getKey(), ""), e.getValue()))
                .sorted(Comparator.comparing(Coverage::collector))
                .collect(Collectors.toList());
        List<Standing> unheld = open.stream().filter(s -> s.holder() == null).toList();
        if (!unheld.isEmpty()) {
            lines.add(Coverage.of("", unheld));
        }
        return lines;
    }

    /** Net money per day over the thirty days that end with the day, by currency. */
    public Map<String, Map<LocalDate, Money>> collected(LocalDate asOf) {
        Map<String, Map<LocalDate, Money>> byCurrency = new TreeMap<>();
        for (TeamQueries.Collected line : queries.collected(asOf.minusDays(29), asOf, asOf)) {
            byCurrency
                    .computeIfAbsent(line.amount().currency().getCurrencyCode(), _ -> new TreeMap<>())
                    .put(line.day(), line.amount());
        }
        return byCurrency;
    }

    /** Open cases per holder. */
    Map<UserId, Integer> held(LocalDate asOf) {
        Map<UserId, Integer> counts = new HashMap<>();
        for (Standing standing : queries.standings(asOf, moment(asOf))) {
            if (standing.open() && standing.holder() != null) {
                counts.merge(standing.holder(), standing.cases(), Integer::sum);
            }
        }
        return counts;
    }

    /** The instant a figure of that day speaks of: its last, or now. */
    Instant moment(LocalDate asOf) {
        Instant end = asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = Instant.now(clock);
        return end.isBefore(now) ? end : now;
    }

    private static int sum(List<Standing> standings, ToIntFunction<Standing> of) {
        return standings.stream().filter(Standing::open).mapToInt(of).sum();
    }

    private static List<Money> total(List<TeamQueries.Collected> lines) {
        Map<String, Money> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** Open cases at a stage of the procedure. */
    public record Stage(String stage, int cases) {}

    /**
     * What one collector holds and how much of it was touched.
     *
     * @param collector his name, empty for the unheld
     */
    public record Coverage(String collector, int cases, int worked, int points, int tried) {

        static Coverage of(String collector, List<Standing> standings) {
            return new Coverage(
                    collector,
                    standings.stream().mapToInt(Standing::cases).sum(),
                    standings.stream().mapToInt(Standing::worked).sum(),
                    standings.stream().mapToInt(Standing::points).sum(),
                    standings.stream().mapToInt(Standing::tried).sum());
        }
    }
}
