package org.duly.identity.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.duly.identity.Acting;
import org.duly.identity.CreditorScope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling the database whose rows the actor may see. Without a transaction the scope is
 * empty and row-level security shows nothing.
 */
class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Acting acting;

    ScopedTransactions(DataSource dataSource, Acting acting) {
        super(dataSource);
        this.acting = acting;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('duly.scope', ?, true)")) {
            statement.setString(1, text(acting.current().scope()));
            statement.execute();
        }
    }

    private static String text(CreditorScope scope) {
        return switch (scope) {
            case CreditorScope.Everything _ -> "*";
            case CreditorScope.Only only ->
                only.creditors().stream().map(Object::toString).collect(Collectors.joining(","));
        };
    }
}
