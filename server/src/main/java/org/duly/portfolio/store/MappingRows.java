package org.duly.portfolio.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.CreditorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mappings saved for creditors, as text. */
@Repository
public class MappingRows {

    private final JdbcClient jdbc;

    MappingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Texts of a creditor's mappings, latest saved first. */
    public List<String> ofCreditor(CreditorId creditor) {
        return jdbc.sql("select content from portfolio.mapping where creditor_id = :creditor order by saved_at desc")
                .param("creditor", creditor.value())
                .query((row, index) -> row.getString("content"))
                .list();
    }

    public Optional<String> named(CreditorId creditor, String name) {
        return jdbc.sql("select content from portfolio.mapping where creditor_id = :creditor and name = :name")
                .param("creditor", creditor.value())
                .param("name", name)
                .query((row, index) -> row.getString("content"))
                .optional();
    }

    public void save(CreditorId creditor, String name, String content, Instant at) {
        jdbc.sql("""
                        insert into portfolio.mapping (creditor_id, name, content, saved_at)
                        values (:creditor, :name, :content, :at)
                        on conflict (creditor_id, name) do update set content = excluded.content,
                            saved_at = excluded.saved_at""")
                .param("creditor", creditor.value())
                .param("name", name)
                .param("content", content)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
