package org.duly.compliance.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** A plain act under each law, over which a test lays what it is about, in the words of the case format. */
final class Told {
    private static final String CHINESE = """
            jurisdiction: CN
            lenders: [{id: B, kind: BANK, cba_member: true}]
            debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
            history: []
            attempt: {at: "2026-11-21T10:00:00+08:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
            consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            """;
    private static final String AMERICAN = """
            jurisdiction: US
            debts: [{id: D1, type: CREDIT_CARD}]
            history: []
            attempt: {at: "2026-07-15T10:00:00-04:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
            consumer: {locations: [{indicator: address, zone: America/New_York}]}
            """;
    private static final String BRITISH = """
            jurisdiction: UK
            debts: [{id: D1, type: CREDIT_CARD}]
            history: []
            attempt: {at: "2026-07-15T10:00:00+01:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
            consumer: {locations: [{indicator: address, zone: Europe/London}]}
            """;

    private Told() {}

    /** A call by a bank on Saturday, 21 November 2026, at ten. */
    static Situation chinese(String given) {
        return situation(CHINESE, given, "Asia/Shanghai");
    }

    /** A call to New York on Wednesday, 15 July 2026, at ten. */
    static Situation american(String given) {
        return situation(AMERICAN, given, "America/New_York");
    }

    /** A call to London on the same day, at ten. */
    static Situation british(String given) {
        return situation(BRITISH, given, "Europe/London");
    }

    /** A value of law that never changed. */
    static <T> Dated<T> always(T value) {
        return new Dated<>(List.of(new Dated.Step<>(LocalDate.EPOCH, value)));
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** The breach that there must be. */
    static Finding breachOf(Check check, Situation situation) {
        return Objects.requireNonNull(check.breach(situation), "there must be a breach");
    }

    /** Until when the breach lasts that there must be; null = waiting does not cure it. */
    static @Nullable Instant endOf(Check check, Situation situation) {
        return breachOf(check, situation).notBefore();
    }

    static Object yaml(String text) {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainWords())
                .load(text);
    }

    static Situation situation(String law, @Nullable Object given) {
        return switch (law) {
            case "CN" -> told(merged(yaml(CHINESE), given), "Asia/Shanghai");
            case "US" -> told(merged(yaml(AMERICAN), given), "America/New_York");
            case "UK" -> told(merged(yaml(BRITISH), given), "Europe/London");
            default -> throw new IllegalArgumentException(law);
        };
    }

    private static Situation situation(String base, String given, String zone) {
        return told(merged(yaml(base), yaml(given)), zone);
    }

    private static Situation told(@Nullable Object all, String zone) {
        byte[] json = JsonMapper.shared().writeValueAsString(all).getBytes(UTF_8);
        Facts facts = CanonicalJson.read(json, Facts.class);
        return Situation.of(facts, facts.debts().getFirst(), ZoneId.of(zone));
    }

    /** Maps are laid over maps key by key; everything else is replaced. */
    private static @Nullable Object merged(@Nullable Object base, @Nullable Object given) {
        if (!(base instanceof Map<?, ?> under && given instanceof Map<?, ?> over)) {
            return given;
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(under);
        over.forEach((key, value) -> all.put(key, under.containsKey(key) ? merged(under.get(key), value) : value));
        return all;
    }

    /** Dates, clocks and sums stay words; only truth, whole numbers and null are read as such. */
    private static final class PlainWords extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("0|[1-9][0-9]{0,5}"), "0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
        }
    }
}
