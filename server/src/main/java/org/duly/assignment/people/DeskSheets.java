package org.duly.assignment.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Trait;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desks on file. */
@Service
@Transactional
public class DeskSheets {

    private final JdbcClient jdbc;
    private final AssignmentSettings settings;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    DeskSheets(JdbcClient jdbc, AssignmentSettings settings, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** His desk, or the house's usual one. */
    @Transactional(readOnly = true)
    public DeskSheet of(UserId person) {
        return all().getOrDefault(person, usual(person));
    }

    /** Desks that differ from the usual, by person. */
    @Transactional(readOnly = true)
    public Map<UserId, DeskSheet> all() {
        return jdbc
                .sql("select person, capacity, hand_up_to, offers from assignment.desk")
                .query((row, _) -> sheet(row))
                .list()
                .stream()
                .collect(Collectors.toMap(DeskSheet::person, Function.identity()));
    }

    public DeskSheet usual(UserId person) {
        return new DeskSheet(person, settings.capacity(), settings.handUpTo(), java.util.Set.of(), true);
    }

    public void change(DeskSheet sheet) {
        List<String> offers =
                sheet.offers().stream().map(Trait::toString).sorted().toList();
        jdbc.sql("""
                insert into assignment.desk (person, capacity, hand_up_to, offers, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update set capacity = excluded.capacity, hand_up_to = excluded.hand_up_to,
                    offers = excluded.offers, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(
                        sheet.person().value(),
                        sheet.capacity(),
                        sheet.handUpTo(),
                        new SqlArrayValue("text", offers.toArray()),
                        Timestamp.from(clock.instant()),
                        acting.current().name())
                .update();
        journal.record(
                Kind.COMMAND,
                "assignment.desk",
                sheet.person(),
                Map.of("capacity", sheet.capacity(), "handUpTo", sheet.handUpTo(), "offers", String.join(",", offers)));
    }

    private static DeskSheet sheet(ResultSet row) throws SQLException {
        String[] offers = (String[]) row.getArray("offers").getArray();
        return new DeskSheet(
                new UserId(row.getObject("person", UUID.class)),
                row.getInt("capacity"),
                row.getInt("hand_up_to"),
                Arrays.stream(offers).map(Trait::parse).collect(Collectors.toSet()),
                false);
    }
}
