package org.duly;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Stops the start on a setting that does not exist. A mistyped {@code --duly.dta=…} must not quietly open another
 * database than the one that was meant.
 */
final class KnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Every setting, and every group of settings that a properties record describes (with a dot at the end). */
    static final Set<String> ALL = Set.of(
            "duly.assignment.",
            "duly.casework.",
            "duly.contact.",
            "duly.daily.",
            "duly.data",
            "duly.database.embedded",
            "duly.demo",
            "duly.demo.build",
            "duly.demonstration.",
            "duly.keys",
            "duly.party.reveals.",
            "duly.postgres.port",
            "duly.promise.",
            "duly.scheduling",
            "duly.api.requests-per-minute");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Set<String> unknown = new TreeSet<>();
        context.getEnvironment().getPropertySources().forEach(source -> {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                Stream.of(enumerable.getPropertyNames())
                        .filter(name -> name.startsWith("duly.") && !isKnown(name))
                        .forEach(unknown::add);
            }
        });
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next();
            throw new UnknownSetting("There is no setting " + String.join(", ", unknown) + ". Did you mean "
                    + nearest(first) + "? All settings: --help");
        }
    }

    static boolean isKnown(String name) {
        return ALL.stream().anyMatch(known -> known.endsWith(".") ? name.startsWith(known) : name.equals(known));
    }

    static String nearest(String name) {
        return ALL.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** How many letters must change, come or go to turn one word into the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = List.of(changed, row[j] + 1, row[j - 1] + 1).stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElseThrow();
            }
        }
        return row[other.length()];
    }

    /** The operator mistyped a setting; the message is all he needs to see. */
    static final class UnknownSetting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownSetting(String message) {
            super(message);
        }
    }

    /** Shows the message instead of a stack trace. */
    static final class Analyzer extends org.springframework.boot.diagnostics.AbstractFailureAnalyzer<UnknownSetting> {

        @Override
        protected org.springframework.boot.diagnostics.FailureAnalysis analyze(Throwable root, UnknownSetting cause) {
            return new org.springframework.boot.diagnostics.FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
