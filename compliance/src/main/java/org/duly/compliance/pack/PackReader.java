package org.duly.compliance.pack;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.yaml.snakeyaml.nodes.Node;

/** Reads one pack in two steps: its head and parameters, then, when all parameters are known, its rules and cases. */
final class PackReader {
    private static final String FORMAT = "1";

    private final Keys keys;
    private final PackRef ref;
    private final Reason title;
    private final Jurisdiction jurisdiction;
    private final Force force;
    private final Period inForce;
    private final Pack.Checked checked;
    private final LegalTime legalTime;
    private List<Parameter> parameters = List.of();

    PackReader(String file, byte[] bytes) {
        this.keys = new Keys(file, "", parse(file, bytes));
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
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    String place() {
        return keys.place();
    }

    void readParameters(ParameterTable table) {
        if (keys.has("parameters")) {
            parameters = ParameterReader.read(keys.map("parameters"), table);
        }
    }

    Pack readRules(ParameterTable table) {
        Keys scope = keys.has("scope") ? keys.map("scope") : null;
        RuleReader reader = new RuleReader(table, force, inForce, scope);
        List<Rule> rules = new ArrayList<>();
        for (Keys rule : keys.maps("rules")) {
            rules.add(reader.read(rule));
        }
        List<Exemption> exemptions =
                keys.maps("exceptions").stream().map(reader::exemption).toList();
        List<PackCase> cases = CaseReader.read(keys);
        List<Pack.CarriedBy> carried =
                keys.maps("carried_by").stream().map(PackReader::carriedBy).toList();
        List<Pack.LeftToPeople> left = keys.maps("left_to_people").stream()
                .map(PackReader::leftToPeople)
                .toList();
        keys.done();
        return new Pack(
                ref,
                title,
                jurisdiction,
                force,
                inForce,
                checked,
                legalTime,
                parameters,
                rules,
                exemptions,
                carried,
                left,
                cases);
    }

    static Period period(Keys dates) {
        var from = dates.date("from");
        var to = dates.optionalDate("to");
        if (to != null && to.isBefore(from)) {
            throw dates.refusal("to", to + " is before " + from, "Mend one of the dates");
        }
        return new Period(from, to);
    }

    private static Node parse(String file, byte[] bytes) {
        try {
            @Nullable
            Node root =
                    new Yaml(new LoaderOptions()).compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            if (root == null) {
                throw new UnfitPack(file, "", "is empty", "Write a pack");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw new UnfitPack(file, "", "is not YAML: " + e.getMessage(), "Mend the text");
        }
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
        Pack.LeftToPeople left =
                new Pack.LeftToPeople(keys.text("id"), keys.text("what"), keys.text("cite"), keys.text("goes_to"));
        keys.done();
        return left;
    }
}
