package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;
import static org.duly.casework.store.Columns.timestampIfAny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.casework.CaseProcedure.LostProof;
import org.duly.casework.Screening;
import org.duly.casework.Screening.Trial;
import org.duly.kernel.ContactPointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proofs of lost contact, as things stood when the case went there; rows are only added. */
@Repository
class ProofRows {

    private final JdbcClient jdbc;

    ProofRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Stand stand, Screening screening, Instant now) {
        for (Screening.Point point : screening.points()) {
            if (point.trial() != Trial.NO_TELEPHONE) {
                jdbc.sql("""
                        insert into casework.lost_point (case_id, creditor_id, lost_at, point_id, trial, outcome,
                            health, tried_at, ground)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .param(stand.id())
                        .param(stand.creditor())
                        .param(timestamp(now))
                        .param(point.card().id().value())
                        .param(point.trial().name())
                        .param(point.outcome())
                        .param(point.card().health().name())
                        .param(timestampIfAny(point.at()))
                        .param(point.ground())
                        .update();
            }
        }
    }

    /** The latest proof; empty also where there was no telephone at all. */
    Optional<LostProof> latest(UUID caseId) {
        List<LostProof.Line> lines =
                jdbc.sql("""
                select * from casework.lost_point where case_id = :id
                    and lost_at = (select max(lost_at) from casework.lost_point where case_id = :id)
                order by tried_at nulls last, point_id""").param("id", caseId).query((row, _) -> line(row)).list();
        return jdbc.sql("select max(lost_at) from casework.lost_point where case_id = ?")
                .param(caseId)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(at -> new LostProof(at.toInstant(), lines));
    }

    private static LostProof.Line line(ResultSet row) throws SQLException {
        return new LostProof.Line(
                new ContactPointId(row.getObject("point_id", UUID.class)),
                Trial.valueOf(row.getString("trial")),
                row.getString("outcome"),
                row.getString("health"),
                CaseRows.instant(row, "tried_at"),
                row.getString("ground"));
    }
}
