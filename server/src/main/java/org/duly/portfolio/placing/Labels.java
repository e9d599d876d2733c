package org.duly.portfolio.placing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names fields and rules in a reader's language. */
@Component("placementLabels")
public class Labels {

    private static final Pattern CONTACT = Pattern.compile("contact(\\d)_(\\w+)");

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** Name of a field for whoever reads the page. */
    public String field(String code) {
        return field(code, LocaleContextHolder.getLocale());
    }

    public String field(String code, Locale reader) {
        Matcher contact = CONTACT.matcher(code);
        return contact.matches()
                ? text("portfolio.field.contact_" + contact.group(2), reader, contact.group(1))
                : text("portfolio.field." + code, reader);
    }

    /** What a problem says, for whoever reads the page. */
    public String rule(Problem problem) {
        return rule(problem, LocaleContextHolder.getLocale());
    }

    public String rule(Problem problem, Locale reader) {
        return text(
                "portfolio.rule." + problem.rule(), reader, problem.arguments().toArray());
    }

    /** What a rule says of many rows, for whoever reads the page. */
    public String rule(Rule rule) {
        return rule(new Problem("", "", rule, List.of("…", "…")));
    }

    String text(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
