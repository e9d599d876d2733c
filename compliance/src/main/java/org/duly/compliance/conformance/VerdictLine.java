package org.duly.compliance.conformance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duly.compliance.Ground;
import org.duly.compliance.PackRef;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A verdict in the one line that the case format prescribes. */
record VerdictLine(
        String id,
        ScenarioLine.Answer answer,
        List<Said> grounds,
        @Nullable Instant next,
        List<PackRef> packs) {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** A ground as it is printed. */
    record Said(String rule, String citation, String reason) {}

    static VerdictLine of(String id, Facts facts, Verdict verdict, Neighbours neighbours) {
        return switch (verdict) {
            case Verdict.Allowed allowed ->
                new VerdictLine(
                        id,
                        ScenarioLine.Answer.ALLOW,
                        List.of(),
                        null,
                        allowed.receipt().packs());
            case Verdict.Refused refused ->
                new VerdictLine(
                        id,
                        ScenarioLine.Answer.DENY,
                        neighbours.with(refused.grounds().stream()
                                .map(VerdictLine::said)
                                .toList()),
                        refused.nextAllowedAt(),
                        refused.receipt().packs());
            case Verdict.NotCovered notCovered -> notCovered(id, facts, notCovered);
        };
    }

    private static Said said(Ground ground) {
        return new Said(ground.ruleId(), ground.citation(), ground.reason().en());
    }

    /** What no pack covers is denied, and says which pack is wanting. */
    private static VerdictLine notCovered(String id, Facts facts, Verdict.NotCovered verdict) {
        String jurisdiction = facts.jurisdiction().name().toLowerCase(Locale.ROOT);
        Said said =
                new Said(jurisdiction + "-not-covered", "none", verdict.why().en());
        List<PackRef> packs = List.of(new PackRef(jurisdiction, "none", ""));
        return new VerdictLine(id, ScenarioLine.Answer.DENY, List.of(said), null, packs);
    }

    /** Whether the answer is the expected one, and a denial rests on one of the rules named. */
    boolean agreesWith(ScenarioLine scenario) {
        List<String> rules = scenario.rules();
        boolean grounded = answer == ScenarioLine.Answer.ALLOW
                || (rules != null && grounds.stream().anyMatch(ground -> rules.contains(ground.rule())));
        return answer == scenario.expected() && grounded;
    }

    String json(ZoneId zone) {
        String when = next == null ? null : TO_THE_SECOND.format(next.atZone(zone));
        StringBuilder line = new StringBuilder(512);
        pair("{", "id", id, line);
        pair(",", "verdict", answer.name(), line);
        line.append(",\"grounds\":[");
        String before = "{";
        for (Said said : grounds) {
            pair(before, "rule", said.rule(), line);
            pair(",", "citation", said.citation(), line);
            pair(",", "reason", said.reason(), line);
            line.append('}');
            before = ",{";
        }
        pair("],", "next_allowed_at", when, line);
        line.append(",\"packs\":[");
        before = "{";
        for (PackRef pack : packs) {
            pair(before, "id", pack.id(), line);
            pair(",", "version", pack.version(), line);
            line.append('}');
            before = ",{";
        }
        return line.append("]}").toString();
    }

    private static void pair(String before, String key, @Nullable String value, StringBuilder line) {
        line.append(before).append('"').append(key).append("\":");
        if (value == null) {
            line.append("null");
        } else {
            JsonText.write(value, line);
        }
    }
}
