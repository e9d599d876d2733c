package org.duly.casework.sop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The versions of the procedure: a case keeps the one it began in until it is migrated. */
public final class Versions {

    private final Map<String, Procedure> byId = new LinkedHashMap<>();

    /**
     * Oldest first.
     *
     * @throws PlaybookRefused if two have the same name or day, or a state has no place in a later one
     */
    public Versions(Collection<Procedure> procedures) {
        Procedure before = null;
        for (Procedure each : procedures.stream()
                .sorted(Comparator.comparing(Procedure::from))
                .toList()) {
            fits(before, each);
            byId.put(each.version(), each);
            before = each;
        }
        if (before == null) {
            throw new PlaybookRefused("playbooks/sop", "the folder", "there is no procedure", "Add one");
        }
    }

    /** All, oldest first. */
    public List<Procedure> all() {
        return List.copyOf(byId.values());
    }

    /** The version in which a case opened on that day begins; the oldest for days before any. */
    public Procedure inForce(LocalDate day) {
        return all().reversed().stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> all().getFirst());
    }

    /** The version of this name; a case stands on it, so it has to be there. */
    public Procedure of(String version) {
        return Objects.requireNonNull(
                byId.get(version),
                () -> "Cases stand on version " + version + " of the procedure, but playbooks/sop has no such file."
                        + " Put it back, migrate its cases, then take it away");
    }

    public Optional<Procedure> find(String version) {
        return Optional.ofNullable(byId.get(version));
    }

    /**
     * The version that answers an outcome for a case on this one: its own, else the first later one that knows the
     * outcome. What happens to a person does not wait for a migration.
     */
    public Procedure answering(String version, String outcome) {
        Procedure own = of(version);
        return own.outcomes().contains(outcome)
                ? own
                : all().stream()
                        .filter(each -> each.from().isAfter(own.from()))
                        .filter(each -> each.outcomes().contains(outcome))
                        .findFirst()
                        .orElse(own);
    }

    /** Where a case in this state of one version goes on in a later one, through those between. */
    public String place(String from, String to, String state) {
        List<Procedure> way = all();
        String place = state;
        for (int i = way.indexOf(of(from)) + 1; i <= way.indexOf(of(to)); i++) {
            place = way.get(i).placeOf(place).orElseThrow();
        }
        return place;
    }

    /** States, of any version, in which nobody contacts the debtor while the house works. */
    public Set<String> paused() {
        Set<String> paused = new LinkedHashSet<>();
        all().forEach(each ->
                each.states().stream().filter(SopState::holds).map(SopState::id).forEach(paused::add));
        return paused;
    }

    private void fits(@Nullable Procedure before, Procedure next) {
        String file = "playbooks/sop, version " + next.version();
        if (byId.containsKey(next.version()) || before != null && before.from().equals(next.from())) {
            throw new PlaybookRefused(
                    file, "version, from", "another file has the same name or day", "Give each its own");
        }
        if (before != null) {
            for (SopState state : before.states()) {
                if (next.placeOf(state.id()).isEmpty()) {
                    throw new PlaybookRefused(
                            file,
                            "adopts",
                            "the state " + state.id() + " of version " + before.version() + " has no place in it",
                            "Add " + state.id() + ": and the state in which its cases go on");
                }
            }
        }
    }
}
