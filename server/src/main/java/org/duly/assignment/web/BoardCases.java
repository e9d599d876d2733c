package org.duly.assignment.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.moves.Tenure;
import org.duly.assignment.moves.Tenures;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of cases under the board. */
@Component
class BoardCases {

    static final int PAGE = 50;

    private final Cases cases;
    private final CaseBriefs briefs;
    private final Tenures tenures;
    private final Keeps keeps;
    private final Moves moves;
    private final Boards boards;
    private final Staff staff;

    BoardCases(Cases cases, CaseBriefs briefs, Tenures tenures, Keeps keeps, Moves moves, Boards boards, Staff staff) {
        this.cases = cases;
        this.briefs = briefs;
        this.tenures = tenures;
        this.keeps = keeps;
        this.moves = moves;
        this.boards = boards;
        this.staff = staff;
    }

    /** The cuts offered over the table. */
    enum View {
        ALL,
        UNHELD,
        QUIET,
        OVERDUE,
        ESCALATED,
        DUE
    }

    Table table(View view, @Nullable UserId holder, int page) {
        List<CaseCard> cards = cards(view, holder, page * PAGE);
        List<CaseCard> shown = cards.subList(0, Math.min(PAGE, cards.size()));
        List<CaseId> ids = shown.stream().map(CaseCard::id).toList();
        Map<CaseId, Tenure> held = tenures.of(ids);
        Set<CaseId> kept = keeps.kept(ids);
        List<Line> lines = briefs.of(shown).stream()
                .map(brief -> new Line(
                        brief,
                        held.get(brief.card().id()),
                        kept.contains(brief.card().id())))
                .toList();
        List<UserId> holders =
                held.values().stream().map(Tenure::holder).distinct().toList();
        return new Table(view, holder, lines, staff.names(holders), page, cards.size() > PAGE);
    }

    /** One more than a page, to know whether there is another. */
    private List<CaseCard> cards(View view, @Nullable UserId holder, int offset) {
        return switch (view) {
            case ALL -> find(holder, false, null, offset);
            case UNHELD -> find(null, true, null, offset);
            case OVERDUE -> find(holder, false, Cases.Late.OVERDUE, offset);
            case ESCALATED -> find(holder, false, Cases.Late.ESCALATED, offset);
            case QUIET ->
                open(tenures.quiet(boards.quietBefore(), holder, PAGE + 1, offset).stream()
                        .map(Tenure::id)
                        .toList());
            case DUE ->
                open(moves.due().stream()
                        .sorted(java.util.Comparator.comparing(CaseId::value))
                        .skip(offset)
                        .limit(PAGE + 1L)
                        .toList());
        };
    }

    private List<CaseCard> find(@Nullable UserId holder, boolean unheld, Cases.@Nullable Late late, int offset) {
        return cases.find(new Cases.Filter(Standing.OPEN, null, holder, unheld, null, late), PAGE + 1, offset)
                .cards();
    }

    private List<CaseCard> open(Collection<CaseId> ids) {
        Map<CaseId, CaseCard> cards = cases.cards(ids).values().stream()
                .filter(card -> card.standing() == Standing.OPEN)
                .collect(Collectors.toMap(CaseCard::id, Function.identity()));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** A case with since when it is where it is. */
    record Line(CaseBrief brief, @Nullable Tenure tenure, boolean kept) {}

    /** One page of it. */
    record Table(
            View view, @Nullable UserId holder, List<Line> lines, Map<UserId, String> names, int page, boolean more) {}
}
