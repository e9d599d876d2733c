package org.duly.payment.file;

import java.util.List;
import java.util.stream.Stream;
import org.duly.intake.Unreadable;

/** Why a file could not be read, as a message code followed by its arguments. */
final class Troubles {

    private Troubles() {}

    static List<String> of(Unreadable unreadable) {
        return Stream.concat(Stream.of(unreadable.messageKey()), unreadable.arguments().stream())
                .toList();
    }
}
