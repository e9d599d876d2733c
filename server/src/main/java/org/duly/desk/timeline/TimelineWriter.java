package org.duly.desk.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.AccountId;
import org.duly.kernel.AtCommit;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to every fact about a case and puts it on the timeline, in the transaction that made it true. */
@Component
class TimelineWriter {

    private final Cases cases;
    private final Acting acting;
    private final Clock clock;
    private final TimelineTable table;
    private final AtCommit<Told> told = new AtCommit<>(this::write);

    TimelineWriter(Cases cases, Acting acting, Clock clock, TimelineTable table) {
        this.cases = cases;
        this.acting = acting;
        this.clock = clock;
        this.table = table;
    }

    @EventListener
    void on(CaseFact fact) {
        Telling.of(fact).ifPresent(line -> tell(line, fact.creditor()));
    }

    @EventListener
    void on(PaymentPosted fact) {
        money(
                fact.account(),
                Happening.PAID,
                fact.at(),
                line -> line.amount(fact.amount())
                        .detail("account", fact.account().toString())
                        .detail("effectiveOn", fact.effectiveOn()));
    }

    @EventListener
    void on(PaymentReversed fact) {
        money(
                fact.account(),
                Happening.REVERSED,
                fact.at(),
                line -> line.amount(fact.amount())
                        .words(fact.reason())
                        .detail("account", fact.account().toString())
                        .detail("effectiveOn", fact.effectiveOn()));
    }

    private void money(AccountId account, Happening happening, Instant at, UnaryOperator<Line> more) {
        Optional<CaseId> worked = cases.caseOf(account);
        worked.ifPresent(id -> {
            CaseCard card = cases.card(id);
            tell(more.apply(Line.of(id, happening, at)).credited(card.holder()), card.creditor());
        });
    }

    private void tell(Line line, @Nullable CreditorId creditor) {
        told.add(new Told(line, creditor, acting.current(), Instant.now(clock)));
    }

    private void write(List<Told> lines) {
        Map<CaseId, CreditorId> creditors = creditors(lines);
        // A case that nobody in this transaction may see has no page to show the line on.
        table.insert(
                lines.stream()
                        .filter(t -> creditors.containsKey(t.line().caseId()))
                        .toList(),
                creditors);
    }

    private Map<CaseId, CreditorId> creditors(List<Told> lines) {
        Map<CaseId, CreditorId> creditors = new HashMap<>();
        List<CaseId> untold = new ArrayList<>();
        for (Told each : lines) {
            if (each.creditor() == null) {
                untold.add(each.line().caseId());
            } else {
                creditors.put(each.line().caseId(), each.creditor());
            }
        }
        untold.removeAll(creditors.keySet());
        if (!untold.isEmpty()) {
            List<CaseId> ids = untold.stream().distinct().toList();
            cases.cards(ids).values().forEach(card -> creditors.put(card.id(), card.creditor()));
        }
        return creditors;
    }

    /** A line with its creditor, if the fact named him, with who acted and when we learned it. */
    record Told(Line line, @Nullable CreditorId creditor, Actor actor, Instant recordedAt) {}
}
