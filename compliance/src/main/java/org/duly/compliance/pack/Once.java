package org.duly.compliance.pack;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something worked out when first asked for, and then kept. */
final class Once<T> implements Supplier<T> {
    private @Nullable Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null && source != null) {
            known = source.get();
            value = known;
            source = null;
        }
        if (known == null) {
            throw new IllegalStateException("what was to be worked out came to nothing");
        }
        return known;
    }
}
