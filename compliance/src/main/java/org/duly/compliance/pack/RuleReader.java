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

    private final LawRules law;

    RuleReader(ParameterTable table, Force packForce, Period packPeriod, @Nullable Keys packScope, LawRules law) {
        this.table = table;
        this.law = law;
        this.packForce = packForce;
        this.packPeriod = packPeriod;
        this.packScope = packScope == null ? Scope.ALL : scope(packScope, packPeriod.from());
    }

    private RuleReader(RuleReader other, ParameterTable table) {
        this.table = table;
        this.packForce = other.packForce;
        this.packPeriod = other.packPeriod;
        this.packScope = other.packScope;
        this.law = other.law;
    }

    /** What stood beside the rules and exceptions read so far. */
    Map<String, Gloss> glosses() {
        return glosses;
    }

    Rule read(Keys keys) {
        if (keys.has("tightens")) {
            return tightened(keys);
        }
        String id = keys.text("id");
        String cite = keys.text("cite");
        Period inForce = period(keys);
        Force force = force(keys);
        Strength strength = keys.has("strength") ? keys.word("strength", Strength.class) : Strength.MUST_NOT;
        Effect effect = keys.has("effect") ? keys.word("effect", Effect.class) : Effect.PROHIBITED;
        String evidence = keys.word("evidence", Mark.class).name();
        boolean enabled = keys.flag("enabled", true);
        String whyDisabled = enabled ? null : keys.text("why_disabled");
        if (enabled && evidence.equals("MEMORY")) {
            throw keys.refusal(
                    "evidence", "is MEMORY, so nobody has read the text", "Disable the rule until it is read");
        }
        glosses.put(id, new Gloss(keys.place("id"), keys.words("reading"), whyDisabled, null, null));
        List<Part> parts = enabled ? parts(keys, inForce.from()) : List.of();
        keys.done();
        Rule rule = new Rule(id, cite, force, strength, effect, evidence, enabled, inForce, parts);
        if (enabled && packForce != Force.HOUSE) {
            law.add(rule, keys, this);
        }
        return rule;
    }

    /** The rule of law that a house tightens, read once more with the house's values and under the house's name. */
    private Rule tightened(Keys keys) {
        LawRules.Blueprint parent = parent(keys);
        String id = keys.text("id");
        String cite = keys.text("cite");
        String evidence = keys.word("evidence", Mark.class).name();
        Period inForce = common(period(keys), parent.rule().inForce(), keys);
        glosses.put(
                id,
                new Gloss(
                        keys.place("id"),
                        keys.words("reading"),
                        null,
                        null,
                        parent.rule().id()));
        Keys with = keys.map("with");
        ParameterTable stricter = table.withInstead(new Tightening(table, with, inForce).proven());
        List<Part> parts = new RuleReader(parent.reader(), stricter)
                .copy(parent.keys().again(), inForce.from(), keys.has("reason") ? reason(keys.map("reason")) : null);
        for (String name : with.again().names()) {
            if (!stricter.replaced().contains(name)) {
                throw with.refusal(name, "is not read by " + parent.rule().id(), "Name a parameter of that rule");
            }
        }
        keys.done();
        Rule of = parent.rule();
        return new Rule(id, cite, packForce, of.strength(), of.effect(), evidence, true, inForce, parts);
    }

    private LawRules.Blueprint parent(Keys keys) {
        String tightens = keys.text("tightens");
        if (packForce != Force.HOUSE) {
            throw keys.refusal("tightens", "stands in a pack of law", "Only a pack of force house tightens");
        }
        LawRules.Blueprint parent = law.find(tightens);
        if (parent == null) {
            throw keys.refusal(
                    "tightens", "tightens the unknown " + tightens, "Name an enabled rule of this jurisdiction's law");
        }
        return parent;
    }

    private List<Part> copy(Keys rule, LocalDate from, @Nullable Reason reason) {
        List<Part> parts = parts(rule, from);
        return reason == null
                ? parts
                : parts.stream().map(part -> part.because(reason)).toList();
    }

    private static Period common(Period house, Period law, Keys keys) {
        if (!house.overlaps(law)) {
            throw keys.refusal(
                    "tightens",
                    "the rule is in force " + law + ", never together with this, which is in force " + house,
                    "Tighten the text that is in force, or mend the dates");
        }
        LocalDate from = house.from().isAfter(law.from()) ? house.from() : law.from();
        LocalDate to =
                house.to() == null || (law.to() != null && law.to().isBefore(house.to())) ? law.to() : house.to();
        return new Period(from, to);
    }

    /** A house speaks for itself only. */
    private Force force(Keys keys) {
        Force force = keys.has("force") ? keys.word("force", Force.class) : packForce;
        if (packForce == Force.HOUSE && force != Force.HOUSE) {
            throw keys.refusal("force", "is above that of the house", "Remove it, or write a pack of that text");
        }
        return force;
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
        Force force = force(keys);
        String evidence = keys.word("evidence", Mark.class).name();
        if (evidence.equals("MEMORY")) {
            throw keys.refusal("evidence", "is MEMORY, so nobody has read the text", "Leave it out until it is read");
        }
        glosses.put(
                id, new Gloss(keys.place("id"), keys.words("reading"), null, keys.optionalText("empowered_by"), null));
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
                scope.has("overdue_before") ? table.whole(scope, "overdue_before", from) : null,
                Set.copyOf(scope.words("region")));
        scope.done();
        return read;
    }
}
