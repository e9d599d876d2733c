package org.duly.assignment.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.assignment.run.Change;
import org.duly.assignment.run.Run;
import org.duly.assignment.run.Share;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a run together. */
@Component
class RunViews {

    static final int SHOWN = 100;

    private final Cases cases;
    private final CaseBriefs briefs;
    private final Staff staff;
    private final AssignmentSettings settings;

    RunViews(Cases cases, CaseBriefs briefs, Staff staff, AssignmentSettings settings) {
        this.cases = cases;
        this.briefs = briefs;
        this.staff = staff;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public RunView of(Run run, List<Lot> lots, List<Share> shares) {
        List<Lot> given = lots.stream().filter(Lot.Given.class::isInstance).toList();
        List<Lot> left = lots.stream().filter(Lot.Left.class::isInstance).toList();
        long worth =
                given.stream().mapToLong(lot -> lot.piece().expectedMinor()).sum();
        return new RunView(
                run,
                given.size(),
                left.size(),
                settings.money(worth),
                desks(shares),
                lines(given),
                lines(left),
                reasons(left),
                names(lots));
    }

    private List<RunView.Desk> desks(List<Share> shares) {
        Map<UserId, Member> members =
                staff.withRole(Role.COLLECTOR).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        long most = shares.stream()
                .mapToLong(share -> Math.max(share.minorBefore(), share.minorAfter()))
                .max()
                .orElse(0);
        return shares.stream()
                .filter(share -> members.containsKey(share.person()))
                .map(share -> desk(share, Objects.requireNonNull(members.get(share.person())), most))
                .toList();
    }

    private RunView.Desk desk(Share share, Member member, long most) {
        return new RunView.Desk(
                member.name(),
                member.number(),
                share,
                settings.money(share.minorBefore()),
                settings.money(share.minorAfter()),
                percent(share.minorBefore(), most),
                percent(share.minorAfter(), most));
    }

    private static int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) (part * 100 / whole);
    }

    private List<RunView.Line> lines(List<Lot> lots) {
        List<Lot> shown = lots.subList(0, Math.min(SHOWN, lots.size()));
        Map<CaseId, CaseCard> cards =
                cases.cards(shown.stream().map(lot -> lot.piece().id()).toList());
        Map<CaseId, CaseBrief> told = briefs.of(cards.values()).stream()
                .collect(Collectors.toMap(brief -> brief.card().id(), Function.identity()));
        return shown.stream()
                .filter(lot -> told.containsKey(lot.piece().id()))
                .map(lot -> new RunView.Line(
                        Objects.requireNonNull(told.get(lot.piece().id())),
                        lot,
                        settings.money(lot.piece().expectedMinor())))
                .toList();
    }

    private static Map<Obstacle, Integer> reasons(List<Lot> left) {
        Map<Obstacle, Integer> reasons = new TreeMap<>();
        for (Lot lot : left) {
            if (lot instanceof Lot.Left kept) {
                kept.obstacles().keySet().forEach(obstacle -> reasons.merge(obstacle, 1, Integer::sum));
            }
        }
        return reasons;
    }

    private Map<UserId, String> names(List<Lot> lots) {
        Set<UserId> people = new HashSet<>();
        for (Lot lot : lots) {
            if (lot.piece().holder() instanceof UserId holder) {
                people.add(holder);
            }
            if (lot instanceof Lot.Given given) {
                people.add(given.to());
            }
        }
        return staff.names(people);
    }

    /** What changed, each with the case number or name it is about. */
    @Transactional(readOnly = true)
    public List<ChangeLine> changes(List<Change> changes) {
        List<CaseId> ids =
                changes.stream().map(RunViews::caseOf).filter(Objects::nonNull).toList();
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        return changes.stream().limit(SHOWN).map(change -> line(change, cards)).toList();
    }

    private ChangeLine line(Change change, Map<CaseId, CaseCard> cards) {
        return switch (change) {
            case Change.Closed c -> new ChangeLine("CLOSED", number(cards, c.id()));
            case Change.Elsewhere c -> new ChangeLine("ELSEWHERE", number(cards, c.id()));
            case Change.Otherwise c -> new ChangeLine("OTHERWISE", number(cards, c.id()));
            case Change.InHand c -> new ChangeLine("IN_HAND", number(cards, c.id()));
            case Change.Person p -> new ChangeLine("PERSON", name(p.id()));
            case Change.Full p -> new ChangeLine("FULL", name(p.id()));
        };
    }

    private static @Nullable CaseId caseOf(Change change) {
        return switch (change) {
            case Change.Closed c -> c.id();
            case Change.Elsewhere c -> c.id();
            case Change.Otherwise c -> c.id();
            case Change.InHand c -> c.id();
            case Change.Person _ -> null;
            case Change.Full _ -> null;
        };
    }

    private static String number(Map<CaseId, CaseCard> cards, CaseId id) {
        CaseCard card = cards.get(id);
        return card == null ? "–" : card.number();
    }

    private String name(UserId person) {
        return staff.names(List.of(person)).getOrDefault(person, "–");
    }

    /** One change and what it is about. */
    record ChangeLine(String code, String about) {}
}
