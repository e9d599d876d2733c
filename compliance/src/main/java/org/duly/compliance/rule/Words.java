package org.duly.compliance.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of words of a closed list, as rules hold them: unchanging, and looked into by one comparison of bits. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> Set<E> fixed(Set<E> words) {
        return words.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(words));
    }
}
