package org.duly.strategy.deciding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.party.Parties.Plain;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.strategy.past.Past;
import org.jspecify.annotations.Nullable;

/** Turns what rooms know of a case into the words of tables. Pure: the same parts give the same facts. */
record Facts(
        String sopState,
        List<AccountCard> accounts,
        Map<AccountId, Balance> balances,
        Plain debtor,
        Reach reach,
        Creditor creditor,
        Contract contract,
        Past past) {

    Map<String, Object> asOf(LocalDate day, List<Integer> paydays) {
        Map<String, Object> facts = new HashMap<>();
        debt(facts, owed(), day);
        person(facts);
        happened(facts, day);
        facts.put("days_to_payday", number(toPayday(day, paydays)));
        return facts;
    }

    private void debt(Map<String, Object> facts, Money owed, LocalDate day) {
        AccountCard oldest = accounts.stream()
                .max(Comparator.comparingLong(account -> account.daysPastDue(day)))
                .orElseThrow();
        long late = oldest.daysPastDue(day);
        facts.put("days_past_due", number(late));
        facts.put("bucket", number(contract.bucket(late)));
        facts.put("amount", owed.toDecimal());
        facts.put("currency", owed.currency().getCurrencyCode());
        facts.put("product", oldest.product().name());
        facts.put("creditor", creditor.code());
        facts.put("jurisdiction", creditor.jurisdiction().name());
        facts.put("accounts", number(accounts.size()));
        facts.put(
                "hand_number",
                number(accounts.stream().mapToInt(AccountCard::handNumber).max().orElse(1)));
        LocalDate placed = accounts.stream()
                .map(AccountCard::placedOn)
                .min(LocalDate::compareTo)
                .orElse(day);
        facts.put("placed_on", placed);
        facts.put("days_placed", number(ChronoUnit.DAYS.between(placed, day)));
        accounts.stream()
                .map(AccountCard::recallOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .ifPresent(recall -> facts.put("days_to_recall", number(ChronoUnit.DAYS.between(day, recall))));
    }

    private void person(Map<String, Object> facts) {
        facts.put("company", debtor.company());
        facts.put("situation", debtor.situation().name());
        facts.put("sop_state", sopState);
        facts.put("own_mobiles", number(reach.ownMobiles()));
        facts.put("reachable", !reach.isLost());
    }

    private void happened(Map<String, Object> facts, LocalDate day) {
        if (past.assessed() instanceof String assessed) {
            String[] parts = assessed.split(" ");
            facts.put("ability", parts[0]);
            facts.put("willingness", parts[1]);
        }
        if (past.income() instanceof String income) {
            facts.put("income", income);
        }
        if (past.judged() > 0) {
            facts.put("kept_rate", number(100L * past.kept() / past.judged()));
        }
        facts.put("broken_promises", number(past.broken()));
        facts.put("open_promise", past.promised() > past.judged());
        facts.put("attempts", number(past.attempts()));
        facts.put("refusals", number(past.refusals()));
        facts.put("disputed", past.lastWordDisputes());
        since(facts, "days_since_attempt", past.lastAttempt(), day);
        since(facts, "days_since_talk", past.lastTalk(), day);
        since(facts, "days_since_payment", past.lastPayment(), day);
    }

    private static void since(Map<String, Object> facts, String name, @Nullable LocalDate then, LocalDate day) {
        if (then != null) {
            facts.put(name, number(ChronoUnit.DAYS.between(then, day)));
        }
    }

    /** What is owed in the currency of the creditor; a case has one currency in all but name. */
    Money owed() {
        return accounts.stream()
                .map(account -> balances.get(account.id()))
                .filter(Objects::nonNull)
                .map(Balance::total)
                .filter(total -> total.currency().equals(creditor.currency()))
                .reduce(Money.zero(creditor.currency()), Money::plus);
    }

    /** Days until wages usually come; a day that the month does not have is its last. */
    static int toPayday(LocalDate day, List<Integer> paydays) {
        int ahead = 0;
        while (ahead < 31 && !isPayday(day.plusDays(ahead), paydays)) {
            ahead++;
        }
        return ahead;
    }

    private static boolean isPayday(LocalDate day, List<Integer> paydays) {
        return paydays.stream().anyMatch(each -> Math.min(each, day.lengthOfMonth()) == day.getDayOfMonth());
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
