package org.duly.arrangement.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.arrangement.Assessments.Ability;
import org.duly.arrangement.Assessments.Assessment;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Finding;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments and their items; both only grow. */
@Repository
public class AssessmentStore {

    private static final String SELECT = """
            select a.*, i.kind, i.amount_minor, i.evidence
              from arrangement.assessment a
              join arrangement.assessment_item i on i.assessment_id = a.id
            """;

    private final JdbcClient jdbc;

    public AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wrote it, by which thresholds. */
    public record Writing(CreditorId creditor, @Nullable UserId by, String thresholds) {}

    public void insert(Assessment made, Writing writing) {
        jdbc.sql("""
                insert into arrangement.assessment (id, creditor_id, case_id, owed_minor, currency, thresholds_version,
                        ability, willingness, reason, assessed_at, assessed_by, assessed_by_name)
                values (:id, :creditor, :case, :owed, :currency, :thresholds,
                        :ability, :willingness, :reason, :at, :by, :byName)
                """)
                .param("id", made.id())
                .param("creditor", writing.creditor().value())
                .param("case", made.caseId().value())
                .param("owed", made.owed().minor())
                .param("currency", made.owed().currency().getCurrencyCode())
                .param("thresholds", writing.thresholds())
                .param("ability", made.ability().name())
                .param("willingness", made.finding().willingness().name())
                .param("reason", made.finding().reason())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", writing.by() == null ? null : writing.by().value())
                .param("byName", made.by())
                .update();
        List<Item> items = made.finding().items();
        for (int line = 0; line < items.size(); line++) {
            insert(made.id(), line, items.get(line), writing.creditor());
        }
    }

    private void insert(UUID assessment, int line, Item item, CreditorId creditor) {
        jdbc.sql("""
                insert into arrangement.assessment_item (assessment_id, line, creditor_id, kind, amount_minor, evidence)
                values (:assessment, :line, :creditor, :kind, :amount, :evidence)
                """)
                .param("assessment", assessment)
                .param("line", line)
                .param("creditor", creditor.value())
                .param("kind", item.kind().name())
                .param("amount", item.amount().minor())
                .param("evidence", item.evidence().name())
                .update();
    }

    /** Assessments of a case, newest first. */
    public List<Assessment> ofCase(CaseId caseId) {
        return read("where a.case_id = :case", caseId);
    }

    /** The newest assessment of a case, or none. */
    public List<Assessment> newest(CaseId caseId) {
        return read("""
                where a.id = (select n.id from arrangement.assessment n where n.case_id = :case
                               order by n.number desc limit 1)
                """, caseId);
    }

    private List<Assessment> read(String which, CaseId caseId) {
        return jdbc.sql(SELECT + which + " order by a.number desc, i.line")
                .param("case", caseId.value())
                .query(AssessmentStore::assessments);
    }

    private static List<Assessment> assessments(ResultSet rows) throws SQLException {
        List<Assessment> found = new ArrayList<>();
        while (rows.next()) {
            Assessment row = assessment(rows);
            if (!found.isEmpty() && found.getLast().id().equals(row.id())) {
                found.add(joined(found.removeLast(), row));
            } else {
                found.add(row);
            }
        }
        return found;
    }

    /** The assessment read so far with the items of one more row. */
    private static Assessment joined(Assessment sofar, Assessment row) {
        List<Item> items = new ArrayList<>(sofar.finding().items());
        items.addAll(row.finding().items());
        Finding finding =
                new Finding(items, row.finding().willingness(), row.finding().reason());
        return new Assessment(row.id(), row.caseId(), finding, row.owed(), row.ability(), row.at(), row.by());
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Item item = new Item(
                Kind.valueOf(row.getString("kind")),
                Money.of(row.getLong("amount_minor"), currency),
                Evidence.valueOf(row.getString("evidence")));
        return new Assessment(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Finding(List.of(item), Willingness.valueOf(row.getString("willingness")), row.getString("reason")),
                Money.of(row.getLong("owed_minor"), currency),
                Ability.valueOf(row.getString("ability")),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                row.getString("assessed_by_name"));
    }
}
