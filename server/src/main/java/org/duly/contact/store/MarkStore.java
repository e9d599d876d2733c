package org.duly.contact.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.duly.contact.outcome.CallMark;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CreditorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps and tasks of calls that were done. */
@Repository
public class MarkStore {

    private final JdbcClient jdbc;

    public MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<CallMark> of(AttemptId attempt) {
        Set<CallMark> marks = EnumSet.noneOf(CallMark.class);
        marks.addAll(jdbc.sql("select mark from contact.mark where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query((row, number) -> CallMark.valueOf(row.getString("mark")))
                .list());
        return marks;
    }

    public void set(AttemptId attempt, CreditorId creditor, CallMark mark, Instant at) {
        jdbc.sql("""
                insert into contact.mark (attempt_id, creditor_id, mark, at)
                values (:attempt, :creditor, :mark, :at) on conflict do nothing
                """)
                .param("attempt", attempt.value())
                .param("creditor", creditor.value())
                .param("mark", mark.name())
                .param("at", Times.utc(at))
                .update();
    }

    public void clear(AttemptId attempt, CallMark mark) {
        jdbc.sql("delete from contact.mark where attempt_id = :attempt and mark = :mark")
                .param("attempt", attempt.value())
                .param("mark", mark.name())
                .update();
    }
}
