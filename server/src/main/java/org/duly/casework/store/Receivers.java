package org.duly.casework.store;

import java.util.Collection;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.springframework.stereotype.Component;

/** Who may be given cases, whichever way they come to him. */
@Component
class Receivers {

    private final Staff staff;

    Receivers(Staff staff) {
        this.staff = staff;
    }

    /** Throws {@link IllegalArgumentException} unless he is active, collects, and works for the creditor of each. */
    void refuseStranger(UserId receiver, Collection<Stand> stands) {
        Member member = staff.byId(receiver);
        boolean works = member.active() && member.roles().contains(Role.COLLECTOR);
        boolean sees = stands.stream().allMatch(stand -> member.scope().covers(new CreditorId(stand.creditor())));
        if (!works || !sees) {
            throw new IllegalArgumentException(
                    "Cases go to an active collector who works for their creditor; " + member.login() + " does not");
        }
    }
}
