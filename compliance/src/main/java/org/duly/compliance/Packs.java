package org.duly.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Freshness;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackLoader;
import org.duly.compliance.pack.PackText;
import org.duly.compliance.pack.Problem;
import org.duly.compliance.pack.UnfitPack;

/** The rule packs a gate asks, loaded together and found fit. */
public final class Packs {
    private static final String FOLDER = "/rulepacks/";
    private static final String INDEX = FOLDER + "packs.txt";

    private final List<Pack> packs;

    private Packs(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** The packs that come with this library, named in {@code rulepacks/packs.txt}; its build has proven them. */
    public static Packs load() {
        return new Packs(PackLoader.loadProven(files()));
    }

    /** The same of one law alone and without what a house adds, for those who want answers at once. */
    public static Packs law(Jurisdiction law) {
        Map<String, byte[]> files = files();
        files.values()
                .removeIf(pack -> !PackText.word(pack, "jurisdiction").equals(law.name())
                        || PackText.word(pack, "force").equals("house"));
        return new Packs(PackLoader.loadProven(files));
    }

    /** The files of the packs that come with this library, by name, for whoever wants to put another in their place. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        String index = new String(resource(INDEX), StandardCharsets.UTF_8);
        index.lines().filter(line -> !line.isBlank()).forEach(line -> files.put(line, resource(FOLDER + line)));
        return files;
    }

    /** The packs in a folder and below; what lies under {@code examples} is for copying and is not read. */
    public static Packs load(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.map(folder::relativize).filter(Packs::isPack).toList()) {
                files.put(path.toString(), Files.readAllBytes(folder.resolve(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pack folder " + folder + " cannot be read", e);
        }
        return of(files);
    }

    private static boolean isPack(Path path) {
        return path.toString().endsWith(".yaml")
                && StreamSupport.stream(path.spliterator(), false)
                        .noneMatch(name -> name.toString().equals("examples"));
    }

    /** Packs by the name and the bytes of their files. */
    public static Packs of(Map<String, byte[]> files) {
        Packs packs = new Packs(PackLoader.load(files));
        List<Problem> contradictions = Contradictions.in(packs.all());
        if (!contradictions.isEmpty()) {
            throw new UnfitPack(contradictions);
        }
        return packs;
    }

    public List<Pack> all() {
        return packs;
    }

    /** The packs of these laws alone. */
    public Packs of(Set<Jurisdiction> laws) {
        return new Packs(packs.stream()
                .filter(pack -> laws.contains(pack.jurisdiction()))
                .toList());
    }

    /** The law alone, without what the firm adds of its own. */
    public Packs withoutHouse() {
        return new Packs(
                packs.stream().filter(pack -> pack.force() != Force.HOUSE).toList());
    }

    /** Every case inside the packs that does not show what it says it shows; none in packs fit to ship. */
    public List<Problem> failingCases() {
        return new Trial(packs).failures();
    }

    /**
     * How fresh the last check of each pack is on a day, by the limits that a house among other packs, or among these,
     * sets; empty where none does.
     */
    public List<Freshness> freshness(LocalDate asOf, Packs limits) {
        Optional<Integer> due = limits.house("house.check.due_days", asOf);
        Optional<Integer> overdue = limits.house("house.check.overdue_days", asOf);
        return due.isEmpty() || overdue.isEmpty()
                ? List.of()
                : packs.stream()
                        .map(pack -> Freshness.of(pack, asOf, due.get(), overdue.get()))
                        .toList();
    }

    private Optional<Integer> house(String name, LocalDate asOf) {
        return packs.stream()
                .filter(pack -> pack.force() == Force.HOUSE)
                .flatMap(pack -> pack.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .flatMap(parameter -> parameter.on(asOf))
                .map(ParameterValue::asInt);
    }

    Optional<ParameterValue> parameter(String jurisdiction, String name, LocalDate asOf) {
        return packs.stream()
                .filter(pack ->
                        pack.jurisdiction().name().toLowerCase(Locale.ROOT).equals(jurisdiction))
                .flatMap(pack -> pack.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .flatMap(parameter -> parameter.on(asOf));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Packs.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, () -> name + " is not on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
