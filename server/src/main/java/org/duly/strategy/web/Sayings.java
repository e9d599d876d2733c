package org.duly.strategy.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duly.strategy.table.Complaint;
import org.duly.strategy.version.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says words, values and complaints of tables in the reader's language. */
@Component("strategySayings")
public class Sayings {

    private final MessageSource messages;

    Sayings(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a fact or an instruction. */
    public String word(String name) {
        return text("strategy.word." + name, name);
    }

    /** A value of a fact or an instruction; lists one after the other. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(" · "));
            case Boolean yes -> text("strategy.value." + yes, String.valueOf(yes));
            case String word -> text("strategy.value." + word, word);
            default -> String.valueOf(value);
        };
    }

    /** A value of a certain fact: some words mean one thing here and another there. */
    public String value(String name, String value) {
        return text("strategy.value." + name + "." + value, value(value));
    }

    /** Values as stored in a result: a word, a number, or a list in brackets. */
    public String stored(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return value(List.of(value.substring(1, value.length() - 1).split(", ")));
        }
        return value.isEmpty() ? "–" : value(value);
    }

    /** What is wrong, with its place and its remedy. */
    public String complaint(Complaint complaint) {
        String wrong = text("strategy.wrong." + complaint.code(), complaint.code(), complaint.arguments());
        String place = switch (complaint.part()) {
            case TABLE -> complaint.row() == 0 ? "" : text("strategy.at.row", "", complaint.row());
            case CONDITION, OUTCOME -> text("strategy.at.cell", "", complaint.row(), word(complaint.column()));
            case TEST -> text("strategy.at.test", "", complaint.row(), word(complaint.column()));
        };
        return place.isEmpty() ? wrong : place + wrong;
    }

    public String not(Published.Not not) {
        return text("strategy.not." + not.code(), not.code(), not.arguments());
    }

    /** Facts as one line, such as "days past due 31, risk grade C". */
    public String facts(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> word(fact.getKey()) + " " + value(fact.getKey(), String.valueOf(fact.getValue())))
                .collect(Collectors.joining("，"));
    }

    private String text(String code, String otherwise, Object... arguments) {
        Object[] plain = arguments.length == 1 && arguments[0] instanceof List<?> list
                ? list.toArray()
                : java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        String found = messages.getMessage(code, plain, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
