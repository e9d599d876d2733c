package org.duly.ledger;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duly.kernel.Money;

/**
 * What each entry of an account does to its books when all entries are taken in the order in which they count. An entry
 * that becomes known late thereby changes what later ones do: a backdated payment is split first, as it would have been
 * had we known. Pure; the same entries give the same books in whatever order they became known.
 */
final class Replay {

    private final Currency currency;
    private final List<Entry> entries;

    /** @param entries in the order in which they became known, which decides between entries of the same day */
    Replay(Currency currency, List<Entry> entries) {
        this.currency = currency;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(Entry::effectiveOn))
                .toList();
    }

    /** The change that each entry makes, by its id, in the order in which they count. */
    Map<UUID, Books> changes() {
        Map<UUID, Books> changes = new LinkedHashMap<>();
        Books before = Books.empty(currency);
        for (int count = 1; count <= entries.size(); count++) {
            Entry last = entries.get(count - 1);
            // Only a reversal reaches back; everything else builds on the books as they stand.
            Books after = last instanceof Entry.Reversed
                    ? booksAfter(entries.subList(0, count))
                    : before.plus(changeOf(last, before));
            changes.put(last.id(), after.minus(before));
            before = after;
        }
        return changes;
    }

    private Books booksAfter(List<Entry> known) {
        Set<UUID> reversed = new HashSet<>();
        for (Entry entry : known) {
            if (entry instanceof Entry.Reversed reversal) {
                reversed.add(reversal.receipt());
            }
        }
        Books books = Books.empty(currency);
        for (Entry entry : known) {
            if (!reversed.contains(entry.id())) {
                books = books.plus(changeOf(entry, books));
            }
        }
        return books;
    }

    private Books changeOf(Entry entry, Books before) {
        return switch (entry) {
            case Entry.Placed placed -> Books.placed(currency, placed.parts());
            case Entry.Received received -> receive(received, before);
            case Entry.Reversed _ -> Books.empty(currency);
            case Entry.TakenBack _ -> Books.empty(currency).minus(Books.placed(currency, before.owed()));
        };
    }

    private static Books receive(Entry.Received received, Books before) {
        Money amount = received.amount();
        return Books.received(amount, Allocation.split(before.owed(), amount, received.order()));
    }
}
