package org.duly.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.people.Absences;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leader may choose from on the pages of assignment. */
@Component
class Choices {

    private final Staff staff;
    private final Portfolios portfolios;
    private final Absences absences;
    private final Cases cases;
    private final AssignmentSettings settings;
    private final Clock clock;

    Choices(
            Staff staff,
            Portfolios portfolios,
            Absences absences,
            Cases cases,
            AssignmentSettings settings,
            Clock clock) {
        this.staff = staff;
        this.portfolios = portfolios;
        this.absences = absences;
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Offered now() {
        List<Member> collectors = staff.withRole(Role.COLLECTOR);
        Set<UserId> away = absences.on(LocalDate.now(clock));
        int ofAbsent = collectors.stream()
                .filter(member -> away.contains(member.id()))
                .mapToInt(member -> count(new Cases.Filter(Standing.OPEN, null, member.id(), false, null)))
                .sum();
        return new Offered(
                collectors,
                portfolios.creditors(),
                count(new Cases.Filter(Standing.OPEN, null, null, true, null)),
                ofAbsent,
                collectors.stream().filter(member -> away.contains(member.id())).toList(),
                settings);
    }

    private int count(Cases.Filter filter) {
        return cases.find(filter, 0, 0).total();
    }

    /**
     * The lists of the form.
     *
     * @param unheld open cases that nobody holds
     * @param ofAbsent open cases of people who are away today
     */
    record Offered(
            List<Member> collectors,
            List<Creditor> creditors,
            int unheld,
            int ofAbsent,
            List<Member> absent,
            AssignmentSettings settings) {

        public Money money(long minor) {
            return settings.money(minor);
        }

        public Map<CreditorId, String> creditorNames() {
            return creditors.stream().collect(Collectors.toMap(Creditor::id, Creditor::name));
        }

        public Map<UserId, Member> byId() {
            return collectors.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        }
    }
}
