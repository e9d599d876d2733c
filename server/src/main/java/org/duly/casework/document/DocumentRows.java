package org.duly.casework.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.casework.DocumentId;
import org.duly.casework.Documents.Document;
import org.duly.casework.Documents.Kind;
import org.duly.casework.Documents.Opened;
import org.duly.casework.FileType;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.party.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents: name and content encrypted, each so that it opens only in its own row. */
@Repository
class DocumentRows {

    private static final String DOCUMENT = """
            select id, case_id, kind, type, name, size, sha256, author, at from casework.document where""";

    private final JdbcClient jdbc;
    private final Vault vault;

    DocumentRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps it, unless the same content lies on the case already. */
    boolean keep(Document document, CreditorId creditor, byte[] content) {
        return jdbc.sql("""
                        insert into casework.document
                            (id, case_id, creditor_id, kind, type, name, size, sha256, author, at, content)
                        values (:id, :case, :creditor, :kind, :type, :name, :size, :sha256, :author, :at, :content)
                        on conflict (case_id, sha256) do nothing""")
                        .param("id", document.id().value())
                        .param("case", document.caseId().value())
                        .param("creditor", creditor.value())
                        .param("kind", document.kind().name())
                        .param("type", document.type().name())
                        .param("name", vault.seal(nameOf(document.id().value()), bytes(document.name())))
                        .param("size", document.size())
                        .param("sha256", document.sha256())
                        .param("author", document.by())
                        .param("at", Timestamp.from(document.at()))
                        .param("content", vault.seal(contentOf(document.id().value()), content))
                        .update()
                == 1;
    }

    List<Document> of(CaseId caseId) {
        return jdbc.sql(DOCUMENT + " case_id = ? order by at desc, id desc")
                .param(caseId.value())
                .query((row, _) -> document(row))
                .list();
    }

    Optional<Document> same(CaseId caseId, String sha256) {
        return jdbc.sql(DOCUMENT + " case_id = ? and sha256 = ?")
                .params(caseId.value(), sha256)
                .query((row, _) -> document(row))
                .optional();
    }

    Optional<Opened> open(DocumentId id) {
        return jdbc.sql("select * from casework.document where id = ?")
                .param(id.value())
                .query((row, _) ->
                        new Opened(document(row), vault.open(contentOf(id.value()), row.getBytes("content"))))
                .optional();
    }

    private Document document(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Document(
                new DocumentId(id),
                new CaseId(row.getObject("case_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                FileType.valueOf(row.getString("type")),
                new String(vault.open(nameOf(id), row.getBytes("name")), UTF_8),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String nameOf(UUID id) {
        return "CASE_DOCUMENT_NAME:" + id;
    }

    private static String contentOf(UUID id) {
        return "CASE_DOCUMENT:" + id;
    }
}
