package org.duly.integration.replay;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers given under idempotency keys. The answer is kept in the transaction of the act: both are there or neither. A
 * second request with the key waits for the first to end.
 */
@Component
public class Answers {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Answers(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose key it is, and a fingerprint of what was asked under it. */
    record Question(UUID token, String key, String inputHash) {}

    /** What was answered; {@code body} may be empty. */
    record Answer(int status, @Nullable String contentType, String body) {

        boolean succeeded() {
            return status < 300;
        }
    }

    /** What the key stands for. */
    sealed interface Found {

        /** Answered now. */
        record Fresh(Answer answer) implements Found {}

        /** Answered before, with the same input. */
        record Before(Answer answer) implements Found {}

        /** Used before, with another input. */
        record Contradiction() implements Found {}
    }

    /** Answers the question by {@code act}, unless it was answered before. What fails is not kept. */
    Found answer(Question question, Supplier<Answer> act) {
        return transactions.execute(status -> {
            if (!claim(question)) {
                return before(question);
            }
            Answer answer = act.get();
            if (answer.succeeded()) {
                keep(question, answer);
            } else {
                status.setRollbackOnly();
            }
            return new Found.Fresh(answer);
        });
    }

    /** Forgets answers nobody will ask for again. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from integration.answer where answered_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean claim(Question question) {
        return jdbc.sql("""
                        insert into integration.answer (token_id, key, input_hash, answered_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(question.token(), question.key(), question.inputHash(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Found before(Question question) {
        Optional<Answer> answer = jdbc.sql("""
                        select status, content_type, body from integration.answer
                        where token_id = ? and key = ? and input_hash = ?""")
                .params(question.token(), question.key(), question.inputHash())
                .query((row, _) ->
                        new Answer(row.getInt("status"), row.getString("content_type"), row.getString("body")))
                .optional();
        return answer.<Found>map(Found.Before::new).orElseGet(Found.Contradiction::new);
    }

    private void keep(Question question, Answer answer) {
        jdbc.sql("""
                        update integration.answer set status = :status, content_type = :type, body = :body
                        where token_id = :token and key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("token", question.token())
                .param("key", question.key())
                .update();
    }
}
