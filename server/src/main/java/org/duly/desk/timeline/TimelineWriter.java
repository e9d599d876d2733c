package org.duly.desk.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.AccountId;
import org.duly.kernel.AtCommit;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
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
        Telling.of(fact).ifPresent(this::tell);
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
            tell(more.apply(Line.of(id, happening, at)).credited(card.holder()));
        });
    }

    private void tell(Line line) {
        told.add(new Told(line, acting.current(), Instant.now(clock)));
    }

    private void write(List<Told> lines) {
        List<CaseId> ids = lines.stream().map(t -> t.line().caseId()).distinct().toList();
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        // A case that nobody in this transaction may see has no page to show the line on.
        Map<CaseId, java.util.UUID> creditors = cards.values().stream()
                .collect(Collectors.toMap(CaseCard::id, card -> card.creditor().value()));
        table.insert(
                lines.stream()
                        .filter(t -> creditors.containsKey(t.line().caseId()))
                        .toList(),
                creditors);
    }

    /** A line with who acted and when we learned it. */
    record Told(Line line, Actor actor, Instant recordedAt) {}
}
