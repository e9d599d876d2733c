package org.duly.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.casework.Screening;
import org.duly.casework.Screening.Trial;
import org.duly.casework.law.GateLaw;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.DebtorId;
import org.duly.party.ContactPointCard;
import org.duly.party.Health;
import org.duly.party.Parties;
import org.duly.party.Parties.Reach;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Screens the contact points of a case: what was tried, what is open, what no law would let anybody ring. */
@Component
class Screenings {

    private final Parties parties;
    private final GateLaw law;
    private final JdbcClient jdbc;

    Screenings(Parties parties, GateLaw law, JdbcClient jdbc) {
        this.parties = parties;
        this.law = law;
        this.jdbc = jdbc;
    }

    Screening of(UUID caseId, DebtorId debtor) {
        Map<ContactPointId, Try> tries = lastTries(caseId);
        return new Screening(parties.points(debtor).stream()
                .map(point -> point(point, tries.get(point.id())))
                .toList());
    }

    /** Which telephones may lawfully be tried and are not dead. */
    Reach reach(DebtorId debtor) {
        List<ContactPointCard> points = parties.points(debtor);
        List<ContactPointCard> open = points.stream()
                .filter(point -> point.kind().isPhone() && !isDead(point))
                .filter(point -> law.forbids(point).isEmpty())
                .toList();
        return new Reach(
                own(open, PointKind.MOBILE),
                own(open, PointKind.LANDLINE),
                (int) open.stream()
                        .filter(point -> point.relation() != Relation.SELF)
                        .count(),
                points.size());
    }

    private static int own(List<ContactPointCard> points, PointKind kind) {
        return (int) points.stream()
                .filter(point -> point.relation() == Relation.SELF && point.kind() == kind)
                .count();
    }

    private Screening.Point point(ContactPointCard card, @org.jspecify.annotations.Nullable Try last) {
        String ground = card.kind().isPhone() ? law.forbids(card).orElse(null) : null;
        Instant at = last != null ? last.at() : card.refusedAt() != null ? card.refusedAt() : card.healthSince();
        return new Screening.Point(
                card, trial(card, ground != null, last != null), last == null ? null : last.outcome(), at, ground);
    }

    private static Trial trial(ContactPointCard card, boolean unlawful, boolean tried) {
        if (!card.kind().isPhone()) {
            return Trial.NO_TELEPHONE;
        }
        if (isDead(card)) {
            return Trial.DEAD;
        }
        if (unlawful) {
            return Trial.UNLAWFUL;
        }
        return switch (card.health()) {
            case VALID -> Trial.REACHED;
            case UNKNOWN -> tried ? Trial.TRIED : Trial.UNTRIED;
            case UNANSWERED, BUSY, SWITCHED_OFF -> Trial.TRIED;
            case EMPTY, OUT_OF_SERVICE, WRONG_PERSON, DO_NOT_CONTACT -> Trial.DEAD;
        };
    }

    private static boolean isDead(ContactPointCard card) {
        Health health = card.health();
        return health.isDead() || card.refusedAt() != null;
    }

    private Map<ContactPointId, Try> lastTries(UUID caseId) {
        Map<ContactPointId, Try> tries = new HashMap<>();
        jdbc.sql("""
                select distinct on (point_id) point_id, outcome, at from casework.step
                where case_id = ? and point_id is not null order by point_id, at desc""").param(caseId).query(row -> {
            tries.put(new ContactPointId(row.getObject("point_id", UUID.class)), attempt(row));
        });
        return tries;
    }

    private static Try attempt(ResultSet row) throws SQLException {
        return new Try(row.getString("outcome"), row.getTimestamp("at").toInstant());
    }

    private record Try(String outcome, Instant at) {}
}
