package org.duly.casework;

import java.util.UUID;

/** Names one document on a case (材料). */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
