package org.duly.portfolio.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.party.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files creditors sent, encrypted piece by piece. */
@Repository
public class SentFiles {

    private static final int PIECE = 4 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;

    SentFiles(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void keep(UUID run, CreditorId creditor, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int piece = 0;
            for (byte[] bytes = in.readNBytes(PIECE); bytes.length > 0; bytes = in.readNBytes(PIECE)) {
                jdbc.sql("""
                                insert into portfolio.run_file (run_id, creditor_id, piece, content)
                                values (:run, :creditor, :piece, :content)""")
                        .param("run", run)
                        .param("creditor", creditor.value())
                        .param("piece", piece)
                        .param("content", vault.seal(bound(run, piece), bytes))
                        .update();
                piece++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file, in the clear, to {@code target}; the caller deletes it. */
    public void fetch(UUID run, Path target) {
        int pieces = jdbc.sql("select count(*) from portfolio.run_file where run_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int piece = 0; piece < pieces; piece++) {
                byte[] sealed = jdbc.sql(
                                "select content from portfolio.run_file where run_id = :run and piece = :piece")
                        .param("run", run)
                        .param("piece", piece)
                        .query((row, index) -> row.getBytes("content"))
                        .single();
                out.write(vault.open(bound(run, piece), sealed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bound(UUID run, int piece) {
        return "PLACEMENT_FILE:" + run + ":" + piece;
    }
}
