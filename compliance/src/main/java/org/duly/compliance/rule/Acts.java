package org.duly.compliance.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.Assignment;
import org.duly.compliance.facts.Device;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.NoContactOrder;
import org.duly.compliance.facts.Notice;
import org.duly.compliance.facts.NoticeKind;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.Plan;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RecorderState;
import org.duly.compliance.facts.Visit;
import org.jspecify.annotations.Nullable;

/** What is true of an act: its purpose, its means, and the papers that must come before it. */
final class Acts {
    private static final Set<Purpose> NOT_COLLECTING = EnumSet.of(
            Purpose.LOCATION_INFORMATION,
            Purpose.RELAY_MESSAGE,
            Purpose.REPAYMENT_INFORMATION,
            Purpose.ESTATE_ENQUIRY,
            Purpose.REQUESTED_INFORMATION,
            Purpose.REQUIRED_DISCLOSURE,
            Purpose.VERIFICATION,
            Purpose.OPT_OUT_CONFIRMATION);
    private static final Set<Purpose> ANSWERS = EnumSet.of(
            Purpose.REQUESTED_INFORMATION,
            Purpose.REPAYMENT_INFORMATION,
            Purpose.REQUIRED_DISCLOSURE,
            Purpose.VERIFICATION);
    private static final Set<Visit.Where> NOT_ONES_HOME = EnumSet.of(Visit.Where.OFFICE_AREA, Visit.Where.PUBLIC_PLACE);

    private Acts() {}

    /** Asking for payment in whatever words; no stated purpose means just that. */
    static boolean collecting(Situation s) {
        Purpose purpose = s.attempt().purpose();
        return purpose == null || !NOT_COLLECTING.contains(purpose);
    }

    static boolean hasPurpose(Situation s, Purpose... purposes) {
        Purpose purpose = s.attempt().purpose();
        return purpose != null && Arrays.asList(purposes).contains(purpose);
    }

    /** Telling somebody what he asked for, or what the law has him told, is not collecting. */
    static boolean answersRequest(Situation s) {
        Purpose purpose = s.attempt().purpose();
        return s.attempt().manner().requiredByLaw() || (purpose != null && ANSWERS.contains(purpose));
    }

    static boolean phoneUnrecorded(Situation s) {
        return s.attempt().recording().phoneAudio() == RecorderState.DOWN;
    }

    static boolean visitWithoutSound(Situation s) {
        return s.attempt().recording().visitAudio() == RecorderState.DOWN;
    }

    static boolean visitWithoutVideo(Situation s) {
        return s.attempt().recording().visitVideo() == RecorderState.DOWN;
    }

    static boolean messageUnlogged(Situation s) {
        return s.attempt().recording().messageLog() == RecorderState.DOWN;
    }

    /** Going in where one may not without a yes; that nobody asked is no yes. */
    static boolean entersWithoutConsent(Situation s) {
        Visit visit = s.attempt().visit();
        return visit != null
                && visit.enters()
                && visit.place() != Visit.Where.PUBLIC_PLACE
                && visit.consentToEnter() != EntryConsent.GIVEN;
    }

    static boolean entersHomeWithoutConsent(Situation s) {
        Visit visit = s.attempt().visit();
        return entersWithoutConsent(s) && visit != null && !NOT_ONES_HOME.contains(visit.place());
    }

    static boolean hidesCredentials(Situation s) {
        Visit visit = s.attempt().visit();
        return visit != null && !visit.credentialsShown();
    }

    static boolean privateDeviceUnconsented(Situation s) {
        Device device = s.attempt().device();
        return device.kind() == Device.Kind.PRIVATE && !device.lenderConsented();
    }

    static boolean agencySpeaksAsLender(Situation s) {
        return s.agency() != null && s.attempt().message().speaksAs() == Message.SpeaksAs.LENDER;
    }

    /** On the lender's published list, and for this lender. */
    static boolean agencyNotListed(Situation s) {
        return s.agency() != null
                && (!s.agency().whitelisted()
                        || (s.lender() != null
                                && !s.agency().worksFor().contains(s.lender().id())));
    }

    static boolean outsourcingUntold(Situation s) {
        List<Notice> notices = s.consumer().notices();
        if (s.agency() == null || notices == null) {
            return false;
        }
        for (Notice notice : notices) {
            if (tellsOfAgency(notice, s.agency()) && s.happened(notice.sentAt())) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellsOfAgency(Notice notice, Agency agency) {
        return notice.kind() == NoticeKind.OUTSOURCING
                && notice.to() == Notice.Addressee.CONSUMER
                && (notice.about() == null || notice.about().equals(agency.id()));
    }

    /** Told to the person himself and beforehand, so a notice of the same instant is too late. */
    static boolean creditReportUntold(Situation s) {
        List<Notice> notices = s.consumer().notices();
        return notices != null
                && notices.stream()
                        .filter(notice -> notice.kind() == NoticeKind.CREDIT_NEGATIVE)
                        .noneMatch(notice -> notice.to() == Notice.Addressee.CONSUMER
                                && notice.sentAt().isBefore(s.at()));
    }

    /** Forbidden to whoever acts, or to the lender for whom it is done. */
    static boolean forbiddenByPolice(Situation s) {
        NoContactOrder order = s.consumer().noContactOrder();
        if (order == null || !s.happened(order.issuedAt())) {
            return false;
        }
        String by = s.attempt().by();
        boolean againstActor = by != null && order.against().contains(by);
        return againstActor
                || (s.lender() != null && order.against().contains(s.lender().id()));
    }

    /** A new owner, or one who acts for it, of whom the debtor has not been told. */
    static boolean ownerUntold(Situation s) {
        Assignment assignment = s.debt().assignment();
        return assignment != null
                && s.happened(assignment.on())
                && !s.happened(assignment.notifiedAt())
                && Parties.actsFor(s, assignment.to());
    }

    /** Signed, not completed, and not breached: a day of payment must be over before it is missed. */
    static boolean planInForce(Situation s) {
        Plan plan = s.debt().plan();
        if (plan == null || plan.state() == null) {
            return false;
        }
        boolean signed = plan.signedAt() == null || s.happened(plan.signedAt());
        return signed
                && switch (plan.state()) {
                    case ACTIVE -> true;
                    case BREACHED -> plan.missedOn() != null && !plan.missedOn().isBefore(s.today());
                    case COMPLETED -> false;
                };
    }

    static boolean refusedByMachineAlone(Situation s) {
        Operation.Decision decision = s.attempt().operation().decision();
        return decision != null
                && decision.outcome() == Operation.Decision.Result.REFUSE
                && decision.automated()
                && decision.humanRequested()
                && !decision.humanReview();
    }

    static boolean feeOutsideContract(Situation s) {
        Operation.@Nullable Fee fee = s.attempt().operation().fee();
        return fee != null && !fee.inContract();
    }

    static boolean feeOutsideCostTable(Situation s) {
        Operation.@Nullable Fee fee = s.attempt().operation().fee();
        return fee != null && !fee.inCostTable();
    }
}
