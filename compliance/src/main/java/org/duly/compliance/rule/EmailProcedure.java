package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.RegFPoint;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that became good in none of the ways the law describes. An address that shows nothing of how it was
 * obtained is in order.
 *
 * @param route the way whose facts the address shows; any = whichever
 * @param noticeDays the least time between the creditor's notice and the last day to say no
 * @param sources how an earlier collector may have obtained it
 */
public record EmailProcedure(Route route, Dated<Integer> noticeDays, Dated<List<String>> sources) implements RegFCheck {
    /** By whom the address came. */
    public enum Route {
        ANY,
        CONSUMER,
        CREDITOR,
        PRIOR
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        ContactPoint point = situation.point();
        if (point == null || situation.attempt().channel() != Channel.EMAIL || !shows(point.regF())) {
            return null;
        }
        RegFPoint known = point.regF();
        boolean noticed = EmailRoutes.byCreditorButForTheWait(situation, known, noticeDays.on(situation.today()));
        LocalDate over = noticed ? EmailRoutes.waitOver(known) : null;
        boolean good = EmailRoutes.byConsumer(situation, known)
                || situation.happened(over)
                || EmailRoutes.byPrior(situation, known, sources.on(situation.today()));
        return good ? null : finding(situation, point.id(), over);
    }

    private boolean shows(RegFPoint point) {
        return switch (route) {
            case ANY -> EmailRoutes.showsAny(point);
            case CONSUMER -> EmailRoutes.showsConsumer(point);
            case CREDITOR -> EmailRoutes.showsCreditor(point);
            case PRIOR -> EmailRoutes.showsPrior(point);
        };
    }

    private Finding finding(Situation situation, String point, @Nullable LocalDate over) {
        Instant free = over == null ? null : situation.startOf(over);
        return new Finding(Map.of("address", point, "notice_days", "" + noticeDays.on(situation.today())), free);
    }
}
