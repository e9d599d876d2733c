package org.duly.reporting.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader's table of cases, and handing them over. */
@Service
public class TeamCases {

    static final int PAGE = 50;

    private final TeamQueries queries;
    private final TeamBoard board;
    private final Cases cases;
    private final CaseBriefs briefs;
    private final Staff staff;
    private final Clock clock;

    TeamCases(TeamQueries queries, TeamBoard board, Cases cases, CaseBriefs briefs, Staff staff, Clock clock) {
        this.queries = queries;
        this.board = board;
        this.cases = cases;
        this.briefs = briefs;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Table table(CaseQuestion question, int page) {
        List<CaseId> ids = queries.cases(question, board.moment(question.asOf()), PAGE, page * PAGE);
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        List<CaseBrief> lines =
                briefs.of(ids.stream().map(cards::get).filter(Objects::nonNull).toList());
        List<UserId> holders = lines.stream()
                .map(line -> line.card().holder())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Table(
                lines, staff.names(holders), queries.count(question, board.moment(question.asOf())), page, PAGE);
    }

    /** Who may be handed cases: collectors at work. */
    @Transactional(readOnly = true)
    public List<Member> collectors() {
        return staff.withRole(Role.COLLECTOR);
    }

    @Transactional(readOnly = true)
    Effect effect(Collection<CaseId> chosen, UserId receiver) {
        Collection<CaseCard> cards = cases.cards(chosen).values();
        Map<UserId, Integer> held = board.held(LocalDate.now(clock));
        return Effect.of(cards, staff.byId(receiver), held, staff.names(held.keySet()));
    }

    /** Hands the cases over; gives how many changed hands. */
    @Transactional
    int reassign(Collection<CaseId> chosen, UserId receiver, String reason) {
        List<CaseId> moving = cases.cards(chosen).values().stream()
                .filter(card -> !receiver.equals(card.holder()))
                .map(CaseCard::id)
                .toList();
        if (!moving.isEmpty()) {
            cases.assign(moving, receiver, reason);
        }
        return moving.size();
    }

    /** One page of the table. */
    public record Table(List<CaseBrief> lines, Map<UserId, String> names, int total, int page, int size) {

        public int from() {
            return total == 0 ? 0 : page * size + 1;
        }

        public int to() {
            return Math.min(total, (page + 1) * size);
        }

        public boolean hasNext() {
            return to() < total;
        }
    }
}
