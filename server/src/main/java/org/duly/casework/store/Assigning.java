package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.events.CaseAssigned;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Gives cases to a collector: a leader's act, with a reason. */
@Component
class Assigning {

    private static final String BY_HAND = "BY_HAND";

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Receivers receivers;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Assigning(
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

    void assign(Collection<CaseId> ids, UserId collector, String reason) {
        Actor actor = acting.current();
        if (actor.user() != null && !actor.is(Role.LEADER)) {
            throw new AccessDeniedException("Only a leader assigns cases");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An assignment needs a reason");
        }
        List<Stand> stands = cases.lockWorkable(ids.stream().map(CaseId::value).toList());
        receivers.refuseStranger(collector, stands);
        jdbc.sql("update casework.case_file set holder = ?, handed_to = null, handed_until = null where id = any(?)")
                .params(
                        collector.value(),
                        Columns.uuids(stands.stream().map(Stand::id).toList()))
                .update();
        Instant now = clock.instant();
        for (Stand stand : stands) {
            UserId from = stand.holder() == null ? null : new UserId(stand.holder());
            facts.publishEvent(new CaseAssigned(stand.caseId(), from, collector, BY_HAND, reason, now));
            journal.record(Kind.COMMAND, "casework.assign", stand.id(), Map.of("to", collector.toString()));
        }
    }
}
