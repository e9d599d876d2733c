package org.duly.daily.store;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each different set of orders once, by number; there are few for however many cases. */
@Repository
public class OrderRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    OrderRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // What is remembered here must not be rolled back with a case.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public int number(String text) {
        return numbers.computeIfAbsent(text, _ -> Objects.requireNonNull(apart.execute(_ -> find(text))));
    }

    public String text(int number) {
        return texts.computeIfAbsent(
                number,
                _ -> jdbc.sql("select text from daily.orders where id = ?")
                        .param(number)
                        .query(String.class)
                        .single());
    }

    private int find(String text) {
        jdbc.sql("insert into daily.orders (text) values (?) on conflict do nothing")
                .param(text)
                .update();
        return jdbc.sql("select id from daily.orders where text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }
}
