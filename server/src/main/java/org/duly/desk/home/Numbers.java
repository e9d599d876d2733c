package org.duly.desk.home;

import java.time.LocalDate;
import java.util.List;
import org.duly.desk.timeline.DayTally;
import org.duly.kernel.Money;

/**
 * A collector's figures of the day, and his own usual pace to read them against.
 *
 * @param usual contacts on his usual day: the mean over his earlier days with any contact, 0 while there is none
 */
public record Numbers(int contacts, int reached, int promises, List<Money> collected, int usual) {

    /** Contacts as far as the usual day goes; more than usual fills the bar and no more. */
    public int paced() {
        return Math.min(contacts, usual);
    }

    static Numbers of(LocalDate today, List<DayTally> tallies, List<Money> collected) {
        DayTally now = tallies.stream()
                .filter(tally -> tally.day().equals(today))
                .findFirst()
                .orElse(new DayTally(today, 0, 0, 0));
        double usual = tallies.stream()
                .filter(tally -> tally.day().isBefore(today) && tally.contacts() > 0)
                .mapToInt(DayTally::contacts)
                .average()
                .orElse(0);
        return new Numbers(now.contacts(), now.reached(), now.promises(), collected, (int) Math.round(usual));
    }
}
