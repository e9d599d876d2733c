package org.duly.portfolio.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of a run were refused and why; not what stood in them. */
@Repository
public class RejectRows {

    private static final String BETWEEN_ARGUMENTS = "\u001F";

    private final JdbcClient jdbc;

    RejectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a rule was broken in a field, and by which rows first. */
    public record Group(String field, Rule rule, long count, List<Long> firstRows) {}

    public void insert(UUID run, CreditorId creditor, List<Rejected> rejects) {
        List<String[]> rows = new ArrayList<>();
        for (Rejected reject : rejects) {
            for (int place = 0; place < reject.problems().size(); place++) {
                Problem problem = reject.problems().get(place);
                rows.add(new String[] {
                    String.valueOf(reject.number()),
                    String.valueOf(place),
                    problem.field(),
                    problem.rule().name(),
                    String.join(BETWEEN_ARGUMENTS, problem.arguments())
                });
            }
        }
        jdbc.sql("""
                        insert into portfolio.reject (run_id, creditor_id, row_number, place, field, rule, arguments)
                        select :run, :creditor, * from unnest(:numbers::bigint[], :places::integer[], :fields::text[],
                            :rules::text[], :arguments::text[])""")
                .param("run", run)
                .param("creditor", creditor.value())
                .param("numbers", column(rows, 0))
                .param("places", column(rows, 1))
                .param("fields", column(rows, 2))
                .param("rules", column(rows, 3))
                .param("arguments", column(rows, 4))
                .update();
    }

    /** Forgets what an earlier try of the run left. */
    public void forget(UUID run) {
        jdbc.sql("delete from portfolio.reject where run_id = :run")
                .param("run", run)
                .update();
    }

    /** Problems by row, in order; their values are empty. */
    public Map<Long, List<Problem>> ofRun(UUID run) {
        Map<Long, List<Problem>> problems = new LinkedHashMap<>();
        jdbc.sql("select * from portfolio.reject where run_id = :run order by row_number, place")
                .param("run", run)
                .query(row -> {
                    String arguments = row.getString("arguments");
                    problems.computeIfAbsent(row.getLong("row_number"), _ -> new ArrayList<>())
                            .add(new Problem(
                                    row.getString("field"),
                                    "",
                                    Rule.valueOf(row.getString("rule")),
                                    arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN_ARGUMENTS, -1))));
                });
        return problems;
    }

    public List<Group> groups(UUID run) {
        return jdbc.sql("""
                        select field, rule, count(*) as count,
                            (array_agg(row_number order by row_number))[1\\:8] as first_rows
                        from portfolio.reject where run_id = :run group by field, rule order by count(*) desc, field""")
                .param("run", run)
                .query((row, index) -> new Group(
                        row.getString("field"), Rule.valueOf(row.getString("rule")), row.getLong("count"), List.of((Long
                                        [])
                                row.getArray("first_rows").getArray())))
                .list();
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }
}
