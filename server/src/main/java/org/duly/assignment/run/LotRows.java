package org.duly.assignment.run;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.allocation.Trait;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The lots and shares of runs. Row-level security hides lots of creditors out of the reader's scope. */
@Repository
class LotRows {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    LotRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID run, List<Lot> lots) {
        AtomicInteger ordinal = new AtomicInteger();
        jdbc.batchUpdate("""
                insert into assignment.lot (run_id, case_id, creditor_id, ordinal, debtor_key, asks, worth_minor,
                    hand_number, from_holder, to_holder, why, obstacles)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lots, BATCH, (row, lot) -> {
            Piece piece = lot.piece();
            row.setObject(1, run);
            row.setObject(2, piece.id().value());
            row.setObject(3, piece.creditor().value());
            row.setInt(4, ordinal.getAndIncrement());
            row.setString(5, piece.debtor().value());
            row.setArray(6, texts(row, piece.asks().stream().map(Trait::toString)));
            row.setLong(7, piece.expectedMinor());
            row.setInt(8, piece.handNumber());
            row.setObject(9, value(piece.holder()), Types.OTHER);
            fate(row, lot);
        });
    }

    private static void fate(PreparedStatement row, Lot lot) throws SQLException {
        switch (lot) {
            case Lot.Given given -> {
                row.setObject(10, given.to().value());
                row.setString(11, given.why().name());
                row.setArray(12, texts(row, Stream.of()));
            }
            case Lot.Left left -> {
                row.setNull(10, Types.OTHER);
                row.setString(11, null);
                row.setArray(12, texts(row, left.obstacles().entrySet().stream().map(LotRows::text)));
            }
        }
    }

    List<Lot> of(UUID run) {
        return jdbc.query("select * from assignment.lot where run_id = ? order by ordinal", (row, _) -> lot(row), run);
    }

    void insertShares(UUID run, List<Share> shares) {
        jdbc.batchUpdate("""
                insert into assignment.share (run_id, person, print, room, cases_before, cases_given, minor_before,
                    minor_given, at_work) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", shares, BATCH, (row, share) -> {
            row.setObject(1, run);
            row.setObject(2, share.person().value());
            row.setString(3, share.print());
            row.setInt(4, share.room());
            row.setInt(5, share.casesBefore());
            row.setInt(6, share.casesGiven());
            row.setLong(7, share.minorBefore());
            row.setLong(8, share.minorGiven());
            row.setBoolean(9, share.atWork());
        });
    }

    List<Share> sharesOf(UUID run) {
        return jdbc.query(
                "select * from assignment.share where run_id = ? order by minor_before + minor_given desc, person",
                (row, _) -> new Share(
                        new UserId(row.getObject("person", UUID.class)),
                        row.getString("print"),
                        row.getInt("room"),
                        row.getInt("cases_before"),
                        row.getInt("cases_given"),
                        row.getLong("minor_before"),
                        row.getLong("minor_given"),
                        row.getBoolean("at_work")),
                run);
    }

    private static Lot lot(ResultSet row) throws SQLException {
        Piece piece = new Piece(
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonKey(row.getString("debtor_key")),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                asks(row),
                row.getLong("worth_minor"),
                row.getInt("hand_number"),
                user(row.getObject("from_holder", UUID.class)));
        UserId to = user(row.getObject("to_holder", UUID.class));
        return to == null
                ? new Lot.Left(piece, obstacles(row))
                : new Lot.Given(piece, to, Lot.Reason.valueOf(row.getString("why")));
    }

    private static Set<Trait> asks(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("asks").getArray())
                .map(Trait::parse)
                .collect(Collectors.toSet());
    }

    private static Map<Obstacle, Integer> obstacles(ResultSet row) throws SQLException {
        Map<Obstacle, Integer> met = new EnumMap<>(Obstacle.class);
        for (String text : (String[]) row.getArray("obstacles").getArray()) {
            int sign = text.indexOf('=');
            met.put(Obstacle.valueOf(text.substring(0, sign)), Integer.valueOf(text.substring(sign + 1)));
        }
        return met;
    }

    private static String text(Map.Entry<Obstacle, Integer> met) {
        return met.getKey() + "=" + met.getValue();
    }

    private static Array texts(PreparedStatement row, Stream<String> words) throws SQLException {
        return row.getConnection().createArrayOf("text", words.sorted().toArray());
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(@Nullable UUID value) {
        return value == null ? null : new UserId(value);
    }
}
