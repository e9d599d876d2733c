package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.compliance.Effect;
import org.duly.compliance.Force;
import org.duly.compliance.Reason;
import org.duly.compliance.Strength;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.RecordKind;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Part;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;
import org.duly.compliance.rule.Scope;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a pack. */
final class RuleReader {
    private final ParameterTable table;
    private final Force packForce;
    private final Period packPeriod;
    private final Scope packScope;
    private final Map<String, Gloss> glosses = new HashMap<>();

    RuleReader(ParameterTable table, Force packForce, Period packPeriod, @Nullable Keys packScope) {
        this.table = table;
        this.packForce = packForce;
        this.packPeriod = packPeriod;
        this.packScope = packScope == null ? Scope.ALL : scope(packScope, packPeriod.from());
    }

    /** What stood beside the rules and exceptions read so far. */
    Map<String, Gloss> glosses() {
        return glosses;
    }

    Rule read(Keys keys) {
        String id = keys.text("id");
        String cite = keys.text("cite");
        Period inForce = period(keys);
        Force force = keys.has("force") ? keys.word("force", Force.class) : packForce;
        Strength strength = keys.has("strength") ? keys.word("strength", Strength.class) : Strength.MUST_NOT;
        Effect effect = keys.has("effect") ? keys.word("effect", Effect.class) : Effect.PROHIBITED;
        String evidence = keys.text("evidence");
        boolean enabled = keys.flag("enabled", true);
        String whyDisabled = enabled ? null : keys.text("why_disabled");
        if (enabled && evidence.equals("MEMORY")) {
            throw keys.refusal(
                    "evidence", "is MEMORY, so nobody has read the text", "Disable the rule until it is read");
        }
        glosses.put(id, new Gloss(keys.place("id"), keys.words("reading"), whyDisabled, null));
        List<Part> parts = enabled ? parts(keys, inForce.from()) : List.of();
        keys.done();
        return new Rule(id, cite, force, strength, effect, evidence, enabled, inForce, parts);
    }

    /** An exception reads as a rule does, has no reason to give, and names the rules it lifts. */
    Exemption exemption(Keys keys) {
        String id = keys.text("id");
        List<String> exceptionTo = keys.words("exception_to");
        if (exceptionTo.isEmpty()) {
            throw keys.refusal("exception_to", "names no rule", "Name the rules it lifts");
        }
        String cite = keys.text("cite");
        Period inForce = period(keys);
        Force force = keys.has("force") ? keys.word("force", Force.class) : packForce;
        String evidence = keys.text("evidence");
        if (evidence.equals("MEMORY")) {
            throw keys.refusal("evidence", "is MEMORY, so nobody has read the text", "Leave it out until it is read");
        }
        glosses.put(id, new Gloss(keys.place("id"), keys.words("reading"), null, keys.optionalText("empowered_by")));
        Reason name = new Reason(id, id);
        List<Part> parts = keys.has("parts")
                ? keys.maps("parts").stream()
                        .map(part -> closed(part, inForce.from(), name))
                        .toList()
                : List.of(part(keys, inForce.from(), name, packScope));
        keys.done();
        return new Exemption(id, exceptionTo, cite, force, evidence, inForce, parts);
    }

    private Part closed(Keys keys, LocalDate from, Reason shared) {
        Part part = part(keys, from, shared, packScope);
        keys.done();
        return part;
    }

    private Period period(Keys keys) {
        if (!keys.has("in_force")) {
            return packPeriod;
        }
        Keys dates = keys.map("in_force");
        Period own = PackReader.period(dates);
        dates.done();
        Period period = own.to() == null ? new Period(own.from(), endOf(own, keys)) : own;
        if (period.from().isBefore(packPeriod.from()) || endsLater(period)) {
            throw keys.refusal("in_force", "lies outside the pack's own dates", "Mend one of them");
        }
        return period;
    }

    /** What does not say when it ends, ends with its pack. */
    private @Nullable LocalDate endOf(Period own, Keys keys) {
        if (packPeriod.to() != null && packPeriod.to().isBefore(own.from())) {
            throw keys.refusal("in_force", "lies outside the pack's own dates", "Mend one of them");
        }
        return packPeriod.to();
    }

    private boolean endsLater(Period period) {
        return packPeriod.to() != null && (period.to() == null || period.to().isAfter(packPeriod.to()));
    }

    private List<Part> parts(Keys keys, LocalDate from) {
        if (!keys.has("parts")) {
            return List.of(part(keys, from, null, packScope));
        }
        Reason shared = keys.has("reason") ? reason(keys.map("reason")) : null;
        Scope scope = keys.has("scope") ? scope(keys.map("scope"), from) : packScope;
        List<Part> parts = new ArrayList<>();
        for (Keys part : keys.maps("parts")) {
            parts.add(part(part, from, shared, scope));
            part.done();
        }
        return parts;
    }

    private Part part(Keys keys, LocalDate from, @Nullable Reason shared, Scope outer) {
        Scope own = keys.has("scope") ? scope(keys.map("scope"), from) : outer;
        Reason reason = keys.has("reason") || shared == null ? reason(keys.map("reason")) : shared;
        return new Part(
                channels(keys),
                own,
                Words.circumstances(keys, "when"),
                Words.circumstances(keys, "any"),
                Words.circumstances(keys, "unless"),
                Words.all(RecordKind.class, keys, "record"),
                Words.all(Duty.class, keys, "duty"),
                new CheckReader(table, from).read(keys),
                reason);
    }

    private static Reason reason(Keys keys) {
        Reason reason = new Reason(keys.text("zh"), keys.text("en"));
        keys.done();
        return reason;
    }

    /** {@code contact} stands for every channel that reaches a person. */
    private static Set<Channel> channels(Keys keys) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String word : keys.words("asks")) {
            if (word.equals("contact")) {
                EnumSet.allOf(Channel.class).stream().filter(Channel::isContact).forEach(channels::add);
            } else {
                channels.add(Words.of(Channel.class, word, keys, "asks"));
            }
        }
        if (channels.isEmpty()) {
            throw keys.refusal("asks", "names no channel", "Write contact, or a list of channels");
        }
        return channels;
    }

    private Scope scope(Keys scope, LocalDate from) {
        Scope read = new Scope(
                Words.all(LenderKind.class, scope, "lender"),
                Words.all(DebtType.class, scope, "product"),
                Words.all(DebtType.class, scope, "not_product"),
                scope.flag("online", false),
                scope.flag("cba_member", false),
                scope.has("signed_from") ? table.date(scope, "signed_from", from) : null,
                scope.has("overdue_from") ? table.whole(scope, "overdue_from", from) : null,
                scope.has("overdue_before") ? table.whole(scope, "overdue_before", from) : null);
        scope.done();
        return read;
    }
}
