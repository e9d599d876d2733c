package org.duly.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Double entry. Every posting takes from one book and gives to another; nothing is changed afterwards, a mistake is
 * answered by a reversing posting. Effective date (when it counts) and recorded instant (when we knew) are kept apart.
 */
public interface Ledger {

    /**
     * Opens the books of accounts with what was placed. Fit for thousands at a time. Once per account: the same opening
     * again changes nothing, another one for the same account throws {@link IllegalStateException}.
     */
    void place(LocalDate effectiveOn, List<Opening> openings);

    /** Takes a recalled account off our books: whatever is still owed goes back to the creditor. */
    void takeBack(AccountId account, LocalDate effectiveOn, String reason);

    /**
     * Books money received, in this order of components; the rest is kept as overpaid, never lost.
     *
     * @param key names the payment for ever; the same key again with the same input changes nothing and gives the same
     *     answer, with another input it throws {@link IllegalStateException}
     */
    Allocated receive(String key, AccountId account, LocalDate effectiveOn, Money amount, List<Component> order);

    /** How {@link #receive} would split it as far as we know now; books nothing. */
    Allocated split(AccountId account, LocalDate effectiveOn, Money amount, List<Component> order);

    /** Reverses what {@link #receive} booked under this key, by counter-postings. */
    void reverse(String key, LocalDate effectiveOn, String reason);

    /** What was owed at the end of that day, as far as we know now. */
    Balance balance(AccountId account, LocalDate asOf);

    /** What we believed at {@code knownAt} was owed at the end of {@code asOf}. */
    Balance balance(AccountId account, LocalDate asOf, Instant knownAt);

    Map<AccountId, Balance> balances(Collection<AccountId> accounts, LocalDate asOf);

    /** What we believed at {@code knownAt} was owed on these accounts at the end of {@code asOf}. */
    Map<AccountId, Balance> balances(Collection<AccountId> accounts, LocalDate asOf, Instant knownAt);

    /** Accounts on which money was paid beyond what was owed by the end of that day. */
    Map<AccountId, Balance> overpaid(LocalDate asOf);

    /** Every posting of an account, oldest first. */
    List<Line> statement(AccountId account);

    /** How a receipt was split. */
    record Allocated(Map<Component, Money> parts, Money overpaid) {}

    /**
     * One line of a statement.
     *
     * @param kind what it was: {@code PLACED}, {@code RECEIVED}, {@code REVERSED}, {@code TAKEN_BACK} or
     *     {@code CORRECTED}
     * @param component what it was about, or null for money overpaid
     * @param amount positive when more is owed after it
     */
    record Line(
            LocalDate effectiveOn,
            Instant recordedAt,
            String kind,
            @Nullable Component component,
            Money amount,
            String key) {}
}
