package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.NoteTaken;
import org.duly.casework.sop.Versions;
import org.duly.identity.Acting;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases in the database. */
@Service
@Transactional
class JdbcCases implements Cases {

    private static final Pattern NUMBER = Pattern.compile("(?i)C?(\\d{1,15})");

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Stepping stepping;
    private final HandingOut handingOut;
    private final Assigning assigning;
    private final Listing listing;
    private final Versions versions;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JdbcCases(
            JdbcClient jdbc,
            CaseRows cases,
            Stepping stepping,
            HandingOut handingOut,
            Assigning assigning,
            Listing listing,
            Versions versions,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.stepping = stepping;
        this.handingOut = handingOut;
        this.assigning = assigning;
        this.listing = listing;
        this.versions = versions;
        this.acting = acting;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseCard card(CaseId id) {
        return cases.cards(List.of(id.value())).stream().findFirst().orElseThrow(() -> Stepping.missing(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseId, CaseCard> cards(Collection<CaseId> ids) {
        Map<CaseId, CaseCard> found = new HashMap<>();
        cases.cards(ids.stream().map(CaseId::value).toList()).forEach(card -> found.put(card.id(), card));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseId> caseOf(AccountId account) {
        return cases.caseOf(account.value()).map(CaseId::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseId> casesOf(DebtorId debtor) {
        return cases.casesOf(debtor.value()).stream().map(CaseId::new).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseId> byNumber(String number) {
        Matcher digits = NUMBER.matcher(number.strip());
        return digits.matches()
                ? cases.byNumber(Long.parseLong(digits.group(1))).map(CaseId::new)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public NextStep preview(CaseId id, String outcome, @Nullable Instant until) {
        return stepping.preview(id, outcome, until);
    }

    @Override
    public NextStep follow(CaseId id, String outcome, @Nullable Instant until) {
        return stepping.follow(id, outcome, until, null, clock.instant());
    }

    @Override
    public NextStep follow(CaseId id, String outcome, @Nullable Instant until, Instant at) {
        return stepping.follow(id, outcome, until, null, at);
    }

    @Override
    public NextStep follow(CaseId id, String outcome, @Nullable Instant until, ContactPointId point) {
        return stepping.follow(id, outcome, until, point, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Queued> today(UserId collector, int limit, int offset) {
        return listing.today(collector, limit, offset);
    }

    @Override
    @Transactional(readOnly = true)
    public int todayCount(UserId collector) {
        return listing.todayCount(collector);
    }

    @Override
    public void putAside(CaseId id, Instant until) {
        handingOut.putAside(id, until);
    }

    @Override
    public Optional<CaseId> next(UserId collector) {
        return handingOut.next(collector);
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(Filter filter, int limit, int offset) {
        return listing.find(filter, limit, offset);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Bead> strip(CaseId id) {
        Stand stand = cases.stand(id.value()).orElseThrow(() -> Stepping.missing(id));
        String present = stand.state();
        List<String> line = versions.of(stand.version()).line(present);
        int place = line.indexOf(present);
        return line.stream()
                .map(state -> new Bead(state, line.indexOf(state) < place, state.equals(present)))
                .toList();
    }

    @Override
    public void assign(Collection<CaseId> ids, UserId collector, String reason) {
        assigning.assign(ids, collector, reason);
    }

    @Override
    public void note(CaseId id, String text) {
        Stand stand = cases.stand(id.value()).orElseThrow(() -> Stepping.missing(id));
        Instant now = clock.instant();
        jdbc.sql("insert into casework.note (id, case_id, creditor_id, at, author, text) values (?, ?, ?, ?, ?, ?)")
                .param(Uuid7.next(now))
                .param(stand.id())
                .param(stand.creditor())
                .param(Columns.timestamp(now))
                .param(acting.current().name())
                .param(text)
                .update();
        journal.record(Kind.COMMAND, "casework.note", id, Map.of());
        facts.publishEvent(new NoteTaken(id, text, now));
    }

    @Override
    public void hold(CaseId id, String reason) {
        Stand stand = stepping.lock(id);
        if (stand.standing() == Standing.OPEN) {
            cases.standing(stand.id(), Standing.HELD);
            journal.record(Kind.COMMAND, "casework.hold", id, Map.of());
            facts.publishEvent(new CaseHeld(id, reason, clock.instant()));
        }
    }

    @Override
    public void resume(CaseId id, String reason) {
        Stand stand = stepping.lock(id);
        if (stand.standing() == Standing.HELD && stepping.goesOn(stand, "RESUMED")) {
            journal.record(Kind.COMMAND, "casework.resume", id, Map.of());
            facts.publishEvent(new CaseResumed(id, reason, clock.instant()));
            stepping.goOn(stand, "RESUMED");
        }
    }
}
