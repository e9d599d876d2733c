package org.duly.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.duly.casework.Reason;
import org.duly.shell.Show;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a case stands where it stands. */
@Component("reasons")
public class Reasons {

    private final MessageSource messages;
    private final Show show;

    Reasons(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    public String text(Reason reason) {
        Object[] arguments = reason.arguments().stream().map(this::readable).toArray();
        String text = messages.getMessage(reason.code(), arguments, reason.code(), LocaleContextHolder.getLocale());
        return text == null ? reason.code() : text;
    }

    /** Instants and days as pages write them, everything else as it is. */
    private String readable(String argument) {
        try {
            if (argument.endsWith("Z") && argument.indexOf('T') > 0) {
                return show.at(Instant.parse(argument));
            }
            return argument.length() == 10 && argument.charAt(4) == '-'
                    ? show.day(LocalDate.parse(argument))
                    : argument;
        } catch (DateTimeParseException notATime) {
            return argument;
        }
    }
}
