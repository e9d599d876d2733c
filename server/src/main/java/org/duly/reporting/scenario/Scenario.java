package org.duly.reporting.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up contact as a form tells it; what the form has no field for is said in the case format itself.
 *
 * @param target a word of the case format
 * @param history rows of earlier calls; a row without an hour is no row
 */
public record Scenario(
        Jurisdiction jurisdiction,
        LocalDateTime at,
        ZoneId zone,
        Channel channel,
        String target,
        @Nullable Purpose purpose,
        LenderKind lender,
        boolean member,
        DebtType product,
        boolean online,
        int overdueDays,
        boolean firstContact,
        boolean mentionsDebt,
        boolean recorded,
        @Nullable LocalDate examinedOn,
        List<Earlier> history) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    public Scenario {
        history = List.copyOf(history);
    }

    /** An earlier call or message. */
    public record Earlier(@Nullable LocalDateTime at, Channel channel, Outcome outcome, String target) {}

    /** The line of the case format that says the same. */
    ObjectNode line() {
        ObjectNode line = JSON.objectNode();
        line.put("id", "try-1").put("jurisdiction", jurisdiction.name());
        if (isChinese()) {
            lender(line.putArray("lenders").addObject());
            if (examinedOn != null) {
                line.putObject("collector").put("id", "K").put("last_exam_on", examinedOn.toString());
            }
        }
        debt(line.putArray("debts").addObject());
        ArrayNode events = line.putArray("history");
        history.stream().filter(row -> row.at() != null).forEach(row -> earlier(events.addObject(), row));
        attempt(line.putObject("attempt"));
        consumer(line.putObject("consumer"));
        return line;
    }

    private void lender(ObjectNode node) {
        node.put("id", "B").put("kind", lender.name()).put("cba_member", member);
    }

    private void debt(ObjectNode node) {
        node.put("id", "D1").put("type", product.name());
        if (isChinese()) {
            node.put("lender", "B").put("online", online).put("overdue_days", overdueDays);
        }
    }

    private void earlier(ObjectNode node, Earlier row) {
        node.put("at", instant(row.at()))
                .put("channel", row.channel().name())
                .put("direction", "OUT")
                .put("outcome", row.outcome().name());
        node.putArray("debt").add("D1");
        if (!isDebtor(row.target())) {
            node.put("target", row.target());
            if (isChinese()) {
                node.put("person", "P");
            }
        } else {
            node.put("contact_point", "a");
        }
    }

    private void attempt(ObjectNode node) {
        node.put("at", instant(at)).put("channel", channel.name()).put("target", target);
        node.putArray("debt").add("D1");
        if (isDebtor(target) && channel.isContact()) {
            node.put("contact_point", "a");
        } else if (isChinese() && isPerson(target)) {
            node.put("person", "P");
        }
        if (purpose != null) {
            node.put("purpose", purpose.name());
        }
        if (!isChinese()) {
            return;
        }
        node.put("first_contact", firstContact);
        node.putObject("message").put("mentions_debt", mentionsDebt);
        if (!recorded) {
            ObjectNode recording = node.putObject("recording");
            List.of("phone_audio", "visit_audio", "visit_video", "message_log")
                    .forEach(name -> recording.put(name, "DOWN"));
        }
    }

    private void consumer(ObjectNode node) {
        node.putArray("locations").addObject().put("indicator", "address").put("zone", zone.getId());
        ObjectNode point =
                node.putArray("contact_points").addObject().put("id", "a").put("type", pointType());
        if (isChinese()) {
            point.put("source", "CONTRACT");
            if (isPerson(target) || history.stream().anyMatch(row -> isPerson(row.target()))) {
                node.putArray("persons")
                        .addObject()
                        .put("id", "P")
                        .put("relation", relation())
                        .put("class", "UNRELATED");
            }
        }
    }

    private String pointType() {
        return switch (channel) {
            case SMS -> "SMS";
            case EMAIL -> "EMAIL";
            case MAIL, POSTCARD, VISIT -> "MAIL";
            default -> "PHONE";
        };
    }

    private String relation() {
        return switch (target) {
            case "GUARANTOR", "HEIR", "SPOUSE", "PARENT", "GUARDIAN" -> target;
            default -> "FRIEND";
        };
    }

    private boolean isChinese() {
        return jurisdiction == Jurisdiction.CN;
    }

    private static boolean isDebtor(String target) {
        return target.equals("CONSUMER");
    }

    private static boolean isPerson(String target) {
        return List.of("CONTACT_PERSON", "GUARANTOR", "HEIR", "SPOUSE", "PARENT", "GUARDIAN")
                .contains(target);
    }

    private String instant(@Nullable LocalDateTime local) {
        return local == null ? "" : INSTANT.format(local.withNano(0).atZone(zone));
    }
}
