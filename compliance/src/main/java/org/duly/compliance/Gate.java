package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an act may be done now: facts in, verdict and receipt out, nothing else read. It does not change once
 * made and may be shared between threads.
 */
public final class Gate {
    private static final String ENGINE = "duly-compliance 1";

    private final Packs packs;
    private final Map<Jurisdiction, RuleBook> books;

    public Gate(Packs packs) {
        this.packs = packs;
        this.books = RuleBook.byJurisdiction(packs.all());
    }

    /** Judges the act in the facts by the law of its day; every rule that refuses is named. */
    public Verdict decide(Facts facts) {
        RuleBook book = books.get(facts.jurisdiction());
        if (book == null) {
            return notCovered(facts, List.of());
        }
        RuleBook.Weighed weighed = book.weigh(facts);
        if (!weighed.law().covers()) {
            return notCovered(facts, weighed.law().packs());
        }
        return weighed.standing().isEmpty() ? allowed(book, facts, weighed) : refused(book, facts, weighed);
    }

    /** A value of law by jurisdiction ({@code cn}) and name, as it stands on a day; empty where no pack sets it then. */
    public Optional<ParameterValue> parameter(String jurisdiction, String name, LocalDate asOf) {
        return packs.parameter(jurisdiction.toLowerCase(Locale.ROOT), name, asOf);
    }

    /** The clock by which the law asked reckons its days and hours; UTC where no pack answers. */
    public ZoneId zoneFor(Facts facts) {
        RuleBook book = books.get(facts.jurisdiction());
        return book == null ? ZoneOffset.UTC : book.zoneFor(facts);
    }

    /** The laws it answers for; whatever lies under another law is refused as not covered. */
    public Set<Jurisdiction> jurisdictions() {
        return Set.copyOf(books.keySet());
    }

    /** Asks a stored receipt's question again. */
    public Replay replay(Receipt receipt) {
        Receipt now = decide(receipt.facts()).receipt();
        return now.hash().equals(receipt.hash())
                ? new Replay.Same()
                : new Replay.Differs(ReceiptDifference.between(receipt, now));
    }

    private static Verdict notCovered(Facts facts, List<PackRef> asked) {
        String where = facts.jurisdiction() + ", "
                + LocalDate.ofInstant(facts.attempt().at(), ZoneOffset.UTC);
        Reason why = new Reason("没有规则包适用于此地此日：" + where, "no rule pack covers this place and day: " + where);
        Receipt receipt = new Receipt(ENGINE, asked, facts, Receipt.Outcome.NOT_COVERED, List.of(), null, why, null);
        return new Verdict.NotCovered(why, receipt);
    }

    private static Verdict allowed(RuleBook book, Facts facts, RuleBook.Weighed weighed) {
        Receipt receipt = receipt(facts, Receipt.Outcome.ALLOWED, weighed, null);
        return new Verdict.Allowed(
                new Clearance(facts.attempt(), () -> EndOfPermission.of(book, facts), receipt), receipt);
    }

    private static Verdict refused(RuleBook book, Facts facts, RuleBook.Weighed weighed) {
        return new Verdict.Refused(grounds(weighed.standing()), () -> {
            Instant next = book.nextAllowed(facts, weighed.standing());
            return receipt(facts, Receipt.Outcome.REFUSED, weighed, next);
        });
    }

    private static Receipt receipt(
            Facts facts, Receipt.Outcome outcome, RuleBook.Weighed weighed, @Nullable Instant next) {
        List<Ground> rebutted = grounds(weighed.rebutted());
        return new Receipt(
                ENGINE,
                weighed.law().packs(),
                facts,
                outcome,
                grounds(weighed.standing()),
                rebutted.isEmpty() ? null : rebutted,
                null,
                next);
    }

    private static List<Ground> grounds(List<Rule.Refusal> refusals) {
        Ground[] grounds = new Ground[refusals.size()];
        for (int i = 0; i < grounds.length; i++) {
            grounds[i] = refusals.get(i).ground();
        }
        return List.of(grounds);
    }
}
