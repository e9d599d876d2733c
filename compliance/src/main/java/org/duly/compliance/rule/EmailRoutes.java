package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import org.duly.compliance.facts.RegFPoint;
import org.duly.compliance.facts.RegFPoint.EarlierCollector;
import org.jspecify.annotations.Nullable;

/** The three ways in which an e-mail address may have become good: by the consumer, the creditor, earlier collectors. */
final class EmailRoutes {
    private EmailRoutes() {}

    static boolean showsAny(RegFPoint point) {
        return showsConsumer(point) || showsCreditor(point) || showsPrior(point);
    }

    static boolean showsConsumer(RegFPoint point) {
        return point.providedVia() != null
                || point.clearUseDisclosure() != null
                || point.consumerUsedWithCollector() != null;
    }

    static boolean showsCreditor(RegFPoint point) {
        return point.obtainedBy() != null
                || point.creditorUsedForAccount() != null
                || point.creditorUse() != null
                || point.noticeSent() != null
                || point.optOutBy() != null;
    }

    static boolean showsPrior(RegFPoint point) {
        return !point.chain().isEmpty();
    }

    /** Used by the consumer to write to this collector, or typed in beside a clear statement of its use. */
    static boolean byConsumer(Situation s, RegFPoint point) {
        boolean used = Boolean.TRUE.equals(point.consumerUsedWithCollector());
        boolean given = point.providedVia() != null
                ? !Boolean.FALSE.equals(point.clearUseDisclosure())
                : Boolean.TRUE.equals(point.clearUseDisclosure());
        return (used || given) && !optedOut(s, point);
    }

    /** Everything the creditor had to do is done, apart from the wait for the consumer's no. */
    static boolean byCreditorButForTheWait(Situation s, RegFPoint point, int noticeDays) {
        return point.obtainedBy() == RegFPoint.ObtainedBy.CREDITOR
                && !Boolean.FALSE.equals(point.creditorUsedForAccount())
                && point.creditorUse() != RegFPoint.CreditorUse.MARKETING
                && !Boolean.FALSE.equals(point.domainPublic())
                && !point.employerProvidedKnown()
                && gaveTime(s, point, noticeDays)
                && !optedOut(s, point);
    }

    private static boolean gaveTime(Situation s, RegFPoint point, int noticeDays) {
        LocalDate sent = point.noticeSent();
        LocalDate by = point.optOutBy();
        return sent != null && by != null && s.happened(sent) && !by.isBefore(sent.plusDays(noticeDays));
    }

    /** The first day after the time the consumer was given to say no. */
    static @Nullable LocalDate waitOver(RegFPoint point) {
        return point.optOutBy() == null ? null : point.optOutBy().plusDays(1);
    }

    static boolean byPrior(Situation s, RegFPoint point, List<String> sources) {
        List<EarlierCollector> chain = point.chain();
        return !chain.isEmpty()
                && chain.getLast().used()
                && chain.stream().noneMatch(EarlierCollector::optOut)
                && chain.stream().anyMatch(earlier -> isGood(earlier.obtainedUnder(), sources))
                && !optedOut(s, point);
    }

    private static boolean isGood(@Nullable String under, List<String> sources) {
        return under != null
                && sources.stream().anyMatch(source -> under.equals(source) || under.startsWith(source + "("));
    }

    static boolean optedOut(Situation s, RegFPoint point) {
        return Boolean.TRUE.equals(point.consumerOptedOut()) || s.happened(point.optedOutAt());
    }
}
