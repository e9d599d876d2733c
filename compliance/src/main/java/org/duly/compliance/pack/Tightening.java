package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duly.compliance.rule.Period;

/** Proves, day by day of every change, that the values a house puts in place of the law's permit nothing more. */
final class Tightening {
    private final ParameterTable table;
    private final Keys with;
    private final Period inForce;

    Tightening(ParameterTable table, Keys with, Period inForce) {
        this.table = table;
        this.with = with;
        this.inForce = inForce;
    }

    /** The names of the house's parameters by those of the law's. */
    Map<String, String> proven() {
        Map<String, String> instead = new LinkedHashMap<>();
        for (String law : with.names()) {
            String house = with.text(law);
            prove(law, table.parameter(law, with, law), table.parameter(house, with, law));
            instead.put(law, house);
        }
        return instead;
    }

    private void prove(String key, Parameter law, Parameter house) {
        Stricter stricter = law.stricter();
        if (stricter == null) {
            throw with.refusal(
                    key,
                    law.name() + " does not say which way is stricter",
                    "Only a parameter with stricter: may be tightened");
        }
        if (!law.unit().equals(house.unit())) {
            throw with.refusal(
                    key,
                    house.name() + " is in " + house.unit() + ", " + law.name() + " in " + law.unit(),
                    "Use one unit");
        }
        for (LocalDate day : daysOfChange(law, house)) {
            refuseLooser(key, law.valueOn(day, with, key), house.valueOn(day, with, key), day, stricter);
        }
    }

    private void refuseLooser(
            String key, Parameter.Value law, Parameter.Value house, LocalDate day, Stricter stricter) {
        boolean looser;
        try {
            looser = stricter.isLooser(house.words(), law.words());
        } catch (RuntimeException e) {
            throw with.refusal(
                    key, house.words() + " cannot be compared with " + law.words(), "Write values of one kind");
        }
        if (looser) {
            throw with.refusal(
                    key,
                    "on " + day + " the house's " + house.words() + " (from " + house.from()
                            + ") is looser than the law's "
                            + law.words() + " (from " + law.from() + "), of which stricter is "
                            + Words.said(stricter),
                    "A house may only tighten: use the law's value or a stricter one");
        }
    }

    /** Between two of these days neither value changes. */
    private TreeSet<LocalDate> daysOfChange(Parameter law, Parameter house) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(inForce.from());
        Stream.concat(law.values().stream(), house.values().stream())
                .map(Parameter.Value::from)
                .filter(inForce::covers)
                .forEach(days::add);
        return days;
    }
}
