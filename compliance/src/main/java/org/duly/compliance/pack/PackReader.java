package org.duly.compliance.pack;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duly.compliance.Force;
import org.duly.compliance.PackRef;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.json.CanonicalJson;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one pack in two steps: its head and parameters, then, when all parameters are known, its rules and cases. */
final class PackReader {
    private static final String FORMAT = "1";

    private final String file;
    private final byte[] bytes;
    private final Proof proof;
    private final Keys keys;
    private final PackRef ref;
    private final Reason title;
    private final Jurisdiction jurisdiction;
    private final Force force;
    private final Period inForce;
    private final Pack.Checked checked;
    private final LegalTime legalTime;
    private final List<String> provisions;
    private List<Parameter> parameters = List.of();

    PackReader(String file, byte[] bytes, Proof proof) {
        this.file = file;
        this.bytes = bytes;
        this.proof = proof;
        String text = new String(bytes, StandardCharsets.UTF_8);
        this.keys = new Keys(file, "", parse(file, proof == Proof.GIVEN ? PackText.withoutCases(text) : text));
        if (!keys.text("format").equals(FORMAT)) {
            throw keys.refusal("format", "is not " + FORMAT, "This version reads format " + FORMAT);
        }
        this.ref = new PackRef(keys.text("pack"), keys.text("version"), CanonicalJson.sha256(bytes));
        Keys names = keys.map("title");
        this.title = new Reason(names.text("zh"), names.text("en"));
        names.done();
        this.jurisdiction = keys.word("jurisdiction", Jurisdiction.class);
        this.force = keys.word("force", Force.class);
        Keys dates = keys.map("in_force");
        this.inForce = period(dates);
        dates.done();
        this.checked = checked(keys.map("checked"));
        this.legalTime = legalTime(keys);
        this.provisions = keys.words("provisions");
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    boolean isHouse() {
        return force == Force.HOUSE;
    }

    List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    void readParameters(ParameterTable table, Problems problems) {
        if (keys.has("parameters")) {
            parameters = ParameterReader.read(keys.map("parameters"), table, problems);
        }
    }

    /** The pack with the mapping of each thing in it; what cannot be read is left out and reported. */
    ReadPack readRules(ParameterTable table, LawRules law, Problems problems) {
        Optional<RuleReader> made = problems.reading(() -> ruleReader(table, law));
        ReadPack.Builder items = new ReadPack.Builder(problems);
        List<Rule> rules = made.map(reader -> items.read(keys, "rules", reader::read, Rule::id))
                .orElse(List.of());
        List<Exemption> exemptions = made.map(
                        reader -> items.read(keys, "exceptions", reader::exemption, Exemption::id))
                .orElse(List.of());
        List<Pack.CarriedBy> carried = items.read(keys, "carried_by", PackReader::carriedBy, Pack.CarriedBy::id);
        List<Pack.LeftToPeople> left =
                items.read(keys, "left_to_people", PackReader::leftToPeople, Pack.LeftToPeople::id);
        Supplier<List<PackCase>> cases = cases(problems);
        if (made.isPresent()) {
            problems.reading(this::refuseUnread);
        }
        Map<String, Gloss> glosses = new HashMap<>(items.glosses());
        made.ifPresent(reader -> glosses.putAll(reader.glosses()));
        Pack pack = new Pack(
                ref,
                file,
                title,
                jurisdiction,
                force,
                inForce,
                checked,
                legalTime,
                provisions,
                parameters,
                rules,
                exemptions,
                carried,
                left,
                cases,
                glosses);
        return new ReadPack(pack, keys, items.keys());
    }

    /** Of a pack proven before, the cases are read when somebody asks for them; those who only want answers do not. */
    private Supplier<List<PackCase>> cases(Problems problems) {
        if (proof == Proof.GIVEN) {
            return new Once<>(() -> {
                Problems found = new Problems();
                Keys whole = new Keys(file, "", parse(file, new String(bytes, StandardCharsets.UTF_8)));
                List<PackCase> cases = List.copyOf(CaseReader.read(whole, proof, found));
                found.refuseAny();
                return cases;
            });
        }
        List<PackCase> read = List.copyOf(CaseReader.read(keys, proof, problems));
        return () -> read;
    }

    private boolean refuseUnread() {
        keys.done();
        return true;
    }

    private RuleReader ruleReader(ParameterTable table, LawRules law) {
        return new RuleReader(table, force, inForce, keys.has("scope") ? keys.map("scope") : null, law);
    }

    static Period period(Keys dates) {
        var from = dates.date("from");
        var to = dates.optionalDate("to");
        if (to != null && to.isBefore(from)) {
            throw dates.refusal("to", to + " is before " + from, "Mend one of the dates");
        }
        return new Period(from, to);
    }

    private static Node parse(String file, String text) {
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw unfit(file, 1, "is empty", "Write a pack");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw unfit(file, line, "is not YAML: " + e.getProblem(), "Mend the text");
        } catch (YAMLException e) {
            throw unfit(file, 1, "is not YAML: " + e.getMessage(), "Write it in UTF-8");
        }
    }

    private static UnfitPack unfit(String file, int line, String wrong, String remedy) {
        return new UnfitPack(new Problem(new Place(file, line), "", wrong, remedy));
    }

    private static LegalTime legalTime(Keys keys) {
        String zone = keys.text("legal_time");
        if (zone.equals("consumer")) {
            return new LegalTime.OfConsumer();
        }
        try {
            return new LegalTime.Fixed(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw keys.refusal("legal_time", zone + " is no zone", "Write one such as Asia/Shanghai, or consumer");
        }
    }

    private static Pack.Checked checked(Keys keys) {
        Pack.Checked checked = new Pack.Checked(keys.date("on"), keys.text("against"), keys.words("by"));
        keys.done();
        return checked;
    }

    private static Pack.CarriedBy carriedBy(Keys keys) {
        Pack.CarriedBy carried =
                new Pack.CarriedBy(keys.text("id"), keys.text("cite"), keys.words("by"), keys.text("how"));
        keys.done();
        return carried;
    }

    private static Pack.LeftToPeople leftToPeople(Keys keys) {
        Pack.LeftToPeople left = new Pack.LeftToPeople(
                keys.text("id"),
                keys.text("what"),
                keys.text("cite"),
                keys.text("goes_to"),
                keys.has("accepted") ? accepted(keys.map("accepted")) : null);
        keys.done();
        return left;
    }

    private static Pack.Accepted accepted(Keys keys) {
        Pack.Accepted accepted = new Pack.Accepted(keys.text("by"), keys.date("on"));
        keys.done();
        return accepted;
    }
}
