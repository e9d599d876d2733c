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
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
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
    private final Staff staff;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Assigning(
            JdbcClient jdbc,
            CaseRows cases,
            Staff staff,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.staff = staff;
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
        refuseStrangers(staff.byId(collector), stands);
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

    private static void refuseStrangers(Member member, List<Stand> stands) {
        boolean works = member.active() && member.roles().contains(Role.COLLECTOR);
        boolean sees = stands.stream().allMatch(stand -> member.scope().covers(new CreditorId(stand.creditor())));
        if (!works || !sees) {
            throw new IllegalArgumentException(
                    "Cases go to an active collector who works for their creditor; " + member.login() + " does not");
        }
    }
}
