package org.duly.arrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duly.arrangement.PromiseOffer.OfferedDay;
import org.duly.arrangement.PromiseOffer.Pick;
import org.duly.arrangement.domain.BankDays;
import org.duly.arrangement.store.PromiseStore;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what a debtor may promise, so that the usual case takes two keys. */
@Component
class OfferingPromises {

    private final Cases cases;
    private final Portfolios portfolios;
    private final OwedOnCase owed;
    private final PromiseWindow window;
    private final PromiseStore store;
    private final PromiseSettings settings;
    private final Clock clock;
    private final Map<Jurisdiction, BankDays> bankDays = new EnumMap<>(Jurisdiction.class);

    OfferingPromises(
            Cases cases,
            Portfolios portfolios,
            OwedOnCase owed,
            PromiseWindow window,
            PromiseStore store,
            PromiseSettings settings,
            Clock clock) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.owed = owed;
        this.window = window;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            bankDays.put(jurisdiction, BankDays.of(jurisdiction));
        }
    }

    @Transactional(readOnly = true)
    PromiseOffer offer(CaseId caseId) {
        CaseCard card = cases.card(caseId);
        Money total = owed.on(card);
        PromiseStore.TrackRecord track = store.trackRecord(card.debtor());
        return new PromiseOffer(
                total,
                picks(total),
                days(
                        window.latest(caseId, clock.instant()),
                        portfolios.creditor(card.creditor()).jurisdiction()),
                settings.hour(),
                track.fallenDue(),
                track.kept(),
                store.hasOpen(caseId));
    }

    private static List<Pick> picks(Money total) {
        return List.of(new Pick("all", total), new Pick("half", part(total, 2)), new Pick("third", part(total, 3)));
    }

    /** One part of several; the first part carries what does not divide. */
    private static Money part(Money total, int parts) {
        return new Money(Math.ceilDiv(total.minor(), parts), total.currency());
    }

    private List<OfferedDay> days(LocalDate latest, Jurisdiction jurisdiction) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(0, settings.shownDays())
                .mapToObj(ahead -> day(today.plusDays(ahead), latest, jurisdiction))
                .toList();
    }

    private OfferedDay day(LocalDate date, LocalDate latest, Jurisdiction jurisdiction) {
        BankDays.Day known =
                bankDays.getOrDefault(jurisdiction, BankDays.of(jurisdiction)).day(date);
        return new OfferedDay(
                date,
                settings.paydays().contains(date.getDayOfMonth()),
                known == BankDays.Day.CLOSED,
                known == BankDays.Day.UNKNOWN,
                date.isAfter(latest));
    }
}
