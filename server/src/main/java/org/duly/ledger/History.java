package org.duly.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duly.ledger.Transaction.What;

/** Every transaction of an account in the order in which they became known, and what a further one brings. Pure. */
record History(Currency currency, List<Transaction> transactions) {

    Optional<Transaction> find(String key) {
        return transactions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * What is to be written when this becomes known: the transaction itself with its change of the books, then a
     * correction of each earlier one that would have been booked otherwise had we known.
     */
    List<Transaction> with(Transaction added, Supplier<UUID> ids) {
        Map<UUID, Books> due = new Replay(currency, entriesWith(added)).changes();
        List<Transaction> written = new ArrayList<>();
        written.add(added.changing(changeOf(added.id(), due)));
        Map<UUID, Books> booked = booked();
        for (Transaction earlier : transactions) {
            Books difference = changeOf(earlier.id(), due).minus(changeOf(earlier.id(), booked));
            if (isEntry(earlier) && !difference.isEmpty()) {
                written.add(correction(ids.get(), earlier, added, difference));
            }
        }
        return written;
    }

    private List<Entry> entriesWith(Transaction added) {
        return Stream.concat(transactions.stream(), Stream.of(added))
                .flatMap(one -> entry(one).stream())
                .toList();
    }

    private Map<UUID, Books> booked() {
        Map<UUID, Books> booked = new HashMap<>();
        for (Transaction one : transactions) {
            booked.merge(one.partOf(), one.change(), Books::plus);
        }
        return booked;
    }

    private Books changeOf(UUID entry, Map<UUID, Books> changes) {
        return changes.getOrDefault(entry, Books.empty(currency));
    }

    private static Transaction correction(UUID id, Transaction earlier, Transaction added, Books difference) {
        String key = "correct:" + earlier.id() + ":" + added.id();
        LocalDate effectiveOn = earlier.effectiveOn();
        What what = new What.Corrected(earlier.id(), added.key());
        return new Transaction(id, key, InputHash.of(key), effectiveOn, what, difference);
    }

    private static boolean isEntry(Transaction one) {
        return !(one.what() instanceof What.Corrected);
    }

    private static Optional<Entry> entry(Transaction one) {
        UUID id = one.id();
        LocalDate day = one.effectiveOn();
        return switch (one.what()) {
            case What.Placed _ ->
                Optional.of(new Entry.Placed(id, day, one.change().owed()));
            case What.Received received ->
                Optional.of(new Entry.Received(id, day, one.change().of(Book.RECEIVED), received.order()));
            case What.Reversed reversed -> Optional.of(new Entry.Reversed(id, day, reversed.receipt()));
            case What.TakenBack _ -> Optional.of(new Entry.TakenBack(id, day));
            case What.Corrected _ -> Optional.empty();
        };
    }
}
