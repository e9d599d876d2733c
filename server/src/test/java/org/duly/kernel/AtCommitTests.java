package org.duly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AtCommitTests {

    private final List<List<String>> written = new ArrayList<>();
    private final AtCommit<String> gathering = new AtCommit<>(values -> written.add(List.copyOf(values)));
    private final TransactionTemplate transaction = new TransactionTemplate(new Bare());

    @Test
    void handsOverOnceWhatWasGathered() {
        transaction.executeWithoutResult(_ -> {
            gathering.add("a");
            gathering.add("b");
            assertThat(written).isEmpty();
        });

        assertThat(written).containsExactly(List.of("a", "b"));
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            gathering.add("a");
            status.setRollbackOnly();
        });

        assertThat(written).isEmpty();
    }

    @Test
    void forgetsWhatCameAfterASavepointThatIsTakenBack() {
        transaction.executeWithoutResult(_ -> {
            Object older = new Object();
            gathering.add("a");
            each(synchronization -> synchronization.savepoint(older));
            gathering.add("b");
            each(synchronization -> synchronization.savepointRollback(older));
            gathering.add("c");
        });

        assertThat(written).containsExactly(List.of("a", "c"));
    }

    @Test
    void forgetsEverythingWhenTheSavepointIsOlderThanTheFirstValue() {
        transaction.executeWithoutResult(_ -> {
            Object older = new Object();
            gathering.add("a");
            each(synchronization -> synchronization.savepointRollback(older));
        });

        assertThat(written).isEmpty();
    }

    @Test
    void keepsTransactionsApart() {
        transaction.executeWithoutResult(_ -> gathering.add("a"));
        transaction.executeWithoutResult(_ -> gathering.add("b"));

        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void losesNothingThatIsAddedWhileCommitting() {
        transaction.executeWithoutResult(_ -> {
            gathering.add("a");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    gathering.add("late");
                }
            });
        });

        assertThat(written).containsExactly(List.of("a"), List.of("late"));
    }

    @Test
    void refusesWhatIsPublishedOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> gathering.add("a"));
    }

    private static void each(Consumer<TransactionSynchronization> work) {
        TransactionSynchronizationManager.getSynchronizations().forEach(work);
    }

    /** Transactions over nothing. */
    private static final class Bare extends AbstractPlatformTransactionManager implements PlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
