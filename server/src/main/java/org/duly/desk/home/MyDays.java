package org.duly.desk.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.desk.timeline.Timeline;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together a collector's day. */
@Service
public class MyDays {

    private static final int PAGE = 25;
    private static final int PACE_DAYS = 30;
    // Long enough that what broke on a Friday is still seen on Monday.
    private static final int BROKEN_DAYS = 3;

    private final Cases cases;
    private final CaseBriefs briefs;
    private final Promises promises;
    private final Parties parties;
    private final Timeline timeline;
    private final Clock clock;

    MyDays(Cases cases, CaseBriefs briefs, Promises promises, Parties parties, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.briefs = briefs;
        this.promises = promises;
        this.parties = parties;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MyDay of(UserId collector, int page) {
        LocalDate today = LocalDate.now(clock);
        List<Promises.Promise> due = promises.dueOn(today, collector).stream()
                .sorted(Comparator.comparing(Promises.Promise::due))
                .toList();
        List<Promises.Promise> broken = promises.brokenSince(
                today.minusDays(BROKEN_DAYS).atStartOfDay(clock.getZone()).toInstant(), collector);
        Function<Promises.Promise, MyDay.Promised> named = naming(due, broken);
        return new MyDay(
                list(collector, page),
                cases.todayCount(collector),
                page,
                PAGE,
                broken.stream().map(named).toList(),
                due.stream().map(named).toList(),
                numbers(collector, today));
    }

    private List<MyDay.Item> list(UserId collector, int page) {
        List<Cases.Queued> queued = cases.today(collector, PAGE, page * PAGE);
        Map<CaseId, CaseBrief> lines = briefs
                .of(queued.stream().map(Cases.Queued::card).toList())
                .stream()
                .collect(Collectors.toMap(brief -> brief.card().id(), Function.identity()));
        return queued.stream()
                .filter(line -> lines.containsKey(line.card().id()))
                .map(line -> new MyDay.Item(
                        Objects.requireNonNull(lines.get(line.card().id())), line.why()))
                .toList();
    }

    private Numbers numbers(UserId collector, LocalDate today) {
        return Numbers.of(
                today,
                timeline.tallies(collector, today.minusDays(PACE_DAYS), clock.getZone()),
                timeline.credited(collector, today, clock.getZone()));
    }

    private Function<Promises.Promise, MyDay.Promised> naming(
            List<Promises.Promise> due, List<Promises.Promise> broken) {
        Map<CaseId, CaseCard> cards = cases.cards(Stream.concat(due.stream(), broken.stream())
                .map(Promises.Promise::caseId)
                .distinct()
                .toList());
        Map<DebtorId, DebtorCard> debtors = parties.cards(
                cards.values().stream().map(CaseCard::debtor).distinct().toList());
        return promise -> {
            CaseCard card = cards.get(promise.caseId());
            DebtorCard debtor = card == null ? null : debtors.get(card.debtor());
            return new MyDay.Promised(
                    promise, card == null ? "" : card.number(), debtor == null ? "" : debtor.maskedName());
        };
    }
}
