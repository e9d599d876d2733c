package org.duly.benchmarks.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.AttemptBuilder;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Notice;
import org.duly.compliance.facts.NoticeKind;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Split;
import org.duly.compliance.facts.Target;

/**
 * Contacts that an agency asks about for banks in China: mostly calls to the debtor by day, some messages, some calls to a
 * contact person, some at night; the history spread over ten days. The same for the same seed.
 */
final class ChineseCases {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST =
            LocalDate.of(2026, 9, 1).atStartOfDay(SHANGHAI).toInstant();
    private static final int DAY = 86_400;
    private static final int HISTORY_DAYS = 10;
    private static final List<String> POINTS = List.of("p1", "p2");
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.NO_ANSWER, Outcome.NO_ANSWER, Outcome.BUSY, Outcome.CONVERSATION, Outcome.NOTICE_PLAYED);

    private final Random random;

    private ChineseCases(Random random) {
        this.random = random;
    }

    static Facts[] of(int count, int meanHistory, long seed) {
        ChineseCases draw = new ChineseCases(new Random(seed));
        Facts[] cases = new Facts[count];
        for (int i = 0; i < count; i++) {
            cases[i] = draw.next(meanHistory);
        }
        return cases;
    }

    private Facts next(int meanHistory) {
        Instant now = FIRST.plusSeconds((long) random.nextInt(80) * DAY + 7 * 3_600 + random.nextInt(16 * 3_600));
        Lender lender = Lender.of("bank", LenderKind.BANK, random.nextBoolean());
        return new Facts(
                Jurisdiction.CN,
                Profile.DEFAULT,
                List.of(lender),
                List.of(Agency.of("agency", List.of("bank"))),
                Collector.examined("collector", LocalDate.of(2026, 5, 1)),
                List.of(debt(now)),
                history(random.nextInt(2 * meanHistory + 1), now),
                attempt(now),
                debtor(now),
                null);
    }

    private Debt debt(Instant now) {
        return Debt.of("debt", random.nextBoolean() ? DebtType.CREDIT_CARD : DebtType.CONSUMER_LOAN, "bank", true)
                .signedOn(LocalDate.ofInstant(now, SHANGHAI).minusDays(400))
                .overdueDays(1 + random.nextInt(360))
                .outstanding(new Split(BigDecimal.ZERO, new BigDecimal("312.40"), new BigDecimal("10500.00")))
                .disputed(random.nextInt(40) == 0)
                .build();
    }

    private Attempt attempt(Instant now) {
        boolean text = random.nextInt(5) == 0;
        AttemptBuilder attempt = Attempt.of(now, text ? Channel.SMS : Channel.PHONE_CALL, List.of("debt"))
                .by("agency")
                .contactPoint(POINTS.get(random.nextInt(POINTS.size())))
                .message(Message.mentioning(true, true, false));
        return random.nextInt(10) == 0
                ? attempt.to(Target.CONTACT_PERSON, "friend")
                        .contactPoint(null)
                        .message(Message.NEUTRAL)
                        .build()
                : attempt.build();
    }

    private Consumer debtor(Instant now) {
        return Consumer.at(List.of(Location.address(SHANGHAI)))
                .contactPoints(POINTS.stream()
                        .map(id -> ContactPoint.of(id, ContactPointType.PHONE, Source.CONTRACT))
                        .toList())
                .persons(List.of(
                        Person.contact("friend", Relation.FRIEND, Relatedness.UNRELATED, Source.CONTRACT, null)))
                .notices(List.of(new Notice(
                        NoticeKind.OUTSOURCING, now.minusSeconds(30L * DAY), Notice.Addressee.CONSUMER, "agency")))
                .build();
    }

    private List<Event> history(int length, Instant now) {
        List<Event> history = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Instant at = now.minusSeconds(1 + random.nextInt(DAY * HISTORY_DAYS));
            Event.Builder event = random.nextInt(4) == 0
                    ? Event.out(at, Channel.SMS, Outcome.SENT, List.of("debt"))
                    : Event.out(at, Channel.PHONE_CALL, OUTCOMES.get(random.nextInt(OUTCOMES.size())), List.of("debt"));
            history.add(event.by("agency")
                    .contactPoint(POINTS.get(random.nextInt(POINTS.size())))
                    .build());
        }
        return history;
    }
}
