package org.duly.kernel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what follows from the facts of one transaction and hands it over just before the commit. A placement of
 * thousands is so written in a few batches, and still commits or fails with what caused it.
 *
 * @param <T> what is gathered
 */
public final class AtCommit<T> {

    private final Consumer<List<T>> writer;

    public AtCommit(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Keeps a value for the commit of the transaction on this thread, without which it throws. */
    public void add(T value) {
        Gathered gathered = gathered();
        if (gathered.handedOver) {
            // A fact published while committing: nothing comes after us that could still hand it over.
            writer.accept(List.of(value));
        } else {
            gathered.values.add(value);
        }
    }

    @SuppressWarnings("unchecked") // bound under this instance only, by the lines below
    private Gathered gathered() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Gathered) bound;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A fact was published outside of a transaction; publish it inside one");
        }
        Gathered fresh = new Gathered();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Gathered implements TransactionSynchronization {

        private final List<T> values = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new IdentityHashMap<>();
        private boolean handedOver;

        @Override
        public void beforeCommit(boolean readOnly) {
            handedOver = true;
            if (!values.isEmpty()) {
                writer.accept(values);
            }
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, values.size());
        }

        /** What was gathered since did not happen; a savepoint unknown here is older than the first value. */
        @Override
        public void savepointRollback(Object savepoint) {
            values.subList(savepoints.getOrDefault(savepoint, 0), values.size()).clear();
        }

        @Override
        public void suspend() {
            unbind();
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            unbind();
        }

        private @Nullable Object unbind() {
            return TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }
    }
}
