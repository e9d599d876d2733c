package org.duly.contact.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duly.contact.ContactSettings.Line;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.contact.store.HoursStore.Filed;
import org.duly.contact.store.TallyStore.Counted;
import org.duly.contact.store.TallyStore.Kept;
import org.duly.kernel.OneTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Everything this room itself keeps that bears on contacting a person, in one trip to its tables. */
@Repository
public class Knowledge {

    private final JdbcTemplate jdbc;

    public Knowledge(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was known when it was read. */
    public static final class Known {

        private final OneTrip.Rows<Kept> tally;
        private final OneTrip.Rows<Filed> hours;
        private final OneTrip.Rows<Line> lines;
        private final OneTrip.Rows<Mandate> mandate;
        private final OneTrip.Rows<Instant> open;

        private Known(OneTrip trip, Whom whom) {
            tally = TallyStore.of(trip, whom.lenderGroup(), whom.person());
            hours = HoursStore.of(trip, whom.debtor());
            lines = SettingStore.lines(trip);
            mandate = SettingStore.mandate(trip, whom.creditor());
            open = AttemptStore.open(trip, whom.caseId());
        }

        /** Attempts that count at {@code now}, newest first: logged ones, and open ones whose time is not over. */
        public List<Counted> counted(Instant now) {
            return tally.list().stream()
                    .filter(kept -> kept.countsAt(now))
                    .map(Kept::counted)
                    .toList();
        }

        public List<Filed> hours() {
            return hours.list();
        }

        public Optional<Mandate> mandate() {
            return mandate.list().stream().findFirst();
        }

        /** A registered line whose recorder runs, or null if there is none. */
        public @Nullable String line() {
            return lines.list().stream()
                    .filter(Line::recorderUp)
                    .map(Line::number)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether a reservation of the case ran out that is not let go yet. */
        public boolean hasRunOut(Instant now) {
            return open.list().stream().anyMatch(until -> !until.isAfter(now));
        }
    }

    /**
     * Lets one asker at a time decide about this person until the transaction ends, and then looks. Whoever waited sees
     * what the one before him did; the clock is to be read after this.
     */
    public Known locked(Whom whom) {
        OneTrip trip = new OneTrip();
        TallyStore.lock(trip, whom.lenderGroup(), whom.person());
        return made(trip, whom);
    }

    /** Looks without holding anybody up. */
    public Known glance(Whom whom) {
        return made(new OneTrip(), whom);
    }

    private Known made(OneTrip trip, Whom whom) {
        Known known = new Known(trip, whom);
        trip.make(jdbc);
        return known;
    }
}
