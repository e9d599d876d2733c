package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
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
        List<Pack> asked = book == null ? List.of() : book.inForce(facts);
        if (book == null || asked.stream().allMatch(pack -> pack.force() == Force.HOUSE)) {
            return notCovered(facts, asked);
        }
        Collection<Rule.Refusal> refusals = book.judge(facts);
        return refusals.isEmpty() ? allowed(book, facts, asked) : refused(book, facts, asked, refusals);
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

    /** Asks a stored receipt's question again. */
    public Replay replay(Receipt receipt) {
        Receipt now = decide(receipt.facts()).receipt();
        return now.hash().equals(receipt.hash())
                ? new Replay.Same()
                : new Replay.Differs(ReceiptDifference.between(receipt, now));
    }

    private static Verdict notCovered(Facts facts, List<Pack> asked) {
        String where = facts.jurisdiction() + ", "
                + LocalDate.ofInstant(facts.attempt().at(), ZoneOffset.UTC);
        Reason why = new Reason("没有规则包适用于此地此日：" + where, "no rule pack covers this place and day: " + where);
        Receipt receipt = receipt(facts, asked, Receipt.Outcome.NOT_COVERED, List.of(), why, null);
        return new Verdict.NotCovered(why, receipt);
    }

    private static Verdict allowed(RuleBook book, Facts facts, List<Pack> asked) {
        Receipt receipt = receipt(facts, asked, Receipt.Outcome.ALLOWED, List.of(), null, null);
        return new Verdict.Allowed(new Clearance(facts.attempt(), EndOfPermission.of(book, facts), receipt), receipt);
    }

    private static Verdict refused(RuleBook book, Facts facts, List<Pack> asked, Collection<Rule.Refusal> refusals) {
        List<Ground> grounds = refusals.stream().map(Rule.Refusal::ground).toList();
        Instant next = book.nextAllowed(facts, refusals);
        Receipt receipt = receipt(facts, asked, Receipt.Outcome.REFUSED, grounds, null, next);
        return new Verdict.Refused(grounds, next, receipt);
    }

    private static Receipt receipt(
            Facts facts,
            List<Pack> asked,
            Receipt.Outcome outcome,
            List<Ground> grounds,
            @Nullable Reason why,
            @Nullable Instant next) {
        List<PackRef> refs = asked.stream().map(Pack::ref).toList();
        return new Receipt(ENGINE, refs, facts, outcome, grounds, why, next);
    }
}
