package org.duly.demo;

import java.util.ArrayList;
import java.util.List;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The leader shares new cases out over the desks (分案); one in six stays in the public pool. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoDesks {

    private static final int PAGE = 5_000;
    private static final int LEFT_TO_THE_POOL = 6;

    private final Cases cases;
    private final Staff staff;

    DemoDesks(Cases cases, Staff staff) {
        this.cases = cases;
        this.staff = staff;
    }

    void shareOut() {
        List<CaseCard> unheld = cases.find(new Cases.Filter(CaseCard.Standing.OPEN, "NEW", null, true, null), PAGE, 0)
                .cards();
        for (Member desk : staff.withRole(Role.COLLECTOR)) {
            share(unheld, desk);
        }
    }

    private void share(List<CaseCard> unheld, Member desk) {
        List<CaseId> mine = new ArrayList<>();
        List<Member> rivals = staff.withRole(Role.COLLECTOR);
        for (CaseCard file : unheld) {
            List<Member> able = rivals.stream()
                    .filter(member -> member.scope().covers(file.creditor()))
                    .toList();
            int lot = Math.floorMod(file.number().hashCode() * 31, LEFT_TO_THE_POOL * able.size());
            if (lot >= able.size() && able.get(lot % able.size()).id().equals(desk.id()) && able.size() > 1) {
                mine.add(file.id());
            }
        }
        if (!mine.isEmpty()) {
            cases.assign(mine, desk.id(), "委案分配");
        }
    }
}
