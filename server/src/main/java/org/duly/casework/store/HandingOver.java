package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Handovers;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseReleased;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases between holders; the rows are locked in one order, and what changed meanwhile is left alone. */
@Service
@Transactional
class HandingOver implements Handovers {

    private static final String HAND_OVER = """
            update casework.case_file c set holder = w.receiver, handed_to = null, handed_until = null
            from unnest(:ids, :receivers) w (id, receiver)
            where c.id = w.id and (c.handed_until is null or c.handed_until <= :now
                or c.handed_to is distinct from c.holder)
            returning c.id""";

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Receivers receivers;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    HandingOver(
            JdbcClient jdbc,
            CaseRows cases,
            Receivers receivers,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.receivers = receivers;
        this.acting = acting;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Set<CaseId> carryOut(Collection<Handover> handovers, String rule, String reason) {
        handovers.forEach(each -> refuseUnlessHis(acting.current(), each));
        Map<UUID, Handover> wanted =
                handovers.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        List<Stand> fitting = cases.lockWorkable(wanted.keySet()).stream()
                .filter(stand -> fits(stand, wanted(wanted, stand)))
                .toList();
        refuseStrangers(fitting, wanted);
        Instant now = clock.instant();
        Set<UUID> moved = write(fitting, wanted, now);
        Set<CaseId> done = new HashSet<>();
        for (Stand stand : fitting) {
            if (moved.contains(stand.id())) {
                tell(wanted(wanted, stand), rule, reason, now);
                done.add(stand.caseId());
            }
        }
        return done;
    }

    private static Handover wanted(Map<UUID, Handover> wanted, Stand stand) {
        return Objects.requireNonNull(wanted.get(stand.id()));
    }

    private static void refuseUnlessHis(Actor actor, Handover handover) {
        UserId self = actor.user();
        boolean free = self == null || actor.is(Role.LEADER);
        boolean takes = handover.from() == null && self != null && self.equals(handover.to());
        boolean gives = handover.to() == null && self != null && self.equals(handover.from());
        if (!free && !(actor.is(Role.COLLECTOR) && (takes || gives))) {
            throw new AccessDeniedException("Only a leader moves cases between others");
        }
    }

    private static boolean fits(Stand stand, Handover handover) {
        return stand.standing() == Standing.OPEN
                && Objects.equals(stand.holder(), value(handover.from()))
                && !Objects.equals(handover.from(), handover.to());
    }

    private void refuseStrangers(List<Stand> stands, Map<UUID, Handover> wanted) {
        Map<UserId, List<Stand>> given = new HashMap<>();
        for (Stand stand : stands) {
            UserId to = wanted(wanted, stand).to();
            if (to != null) {
                given.computeIfAbsent(to, receiver -> new ArrayList<>()).add(stand);
            }
        }
        given.forEach(receivers::refuseStranger);
    }

    private Set<UUID> write(List<Stand> stands, Map<UUID, Handover> wanted, Instant now) {
        List<UUID> moved = new ArrayList<>(jdbc.sql(HAND_OVER)
                .param("ids", Columns.of("uuid", stands, Stand::id))
                .param(
                        "receivers",
                        Columns.of(
                                "uuid",
                                stands,
                                stand -> value(wanted(wanted, stand).to())))
                .param("now", Columns.timestamp(now))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
        return new HashSet<>(moved);
    }

    private void tell(Handover done, String rule, String reason, Instant now) {
        UserId to = done.to();
        if (to != null) {
            facts.publishEvent(new CaseAssigned(done.id(), done.from(), to, rule, reason, now));
        } else {
            facts.publishEvent(new CaseReleased(done.id(), Objects.requireNonNull(done.from()), rule, reason, now));
        }
        Kind kind = acting.current().user() == null ? Kind.DECISION : Kind.COMMAND;
        journal.record(
                kind, "casework.hand-over", done.id(), Map.of("rule", rule, "from", text(done.from()), "to", text(to)));
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static String text(@Nullable UserId user) {
        return user == null ? "" : user.toString();
    }
}
