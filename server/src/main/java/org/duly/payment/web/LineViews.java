package org.duly.payment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.kernel.AccountId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.payment.file.Line;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to lines what a person needs to decide: whose accounts the candidates are and what is owed on them. */
@Component
class LineViews {

    private static final Set<String> ABOUT_OWED = Set.of("amount-is-all-owed", "amount-exceeds-owed");

    private final Portfolios portfolios;
    private final Parties parties;
    private final Ledger ledger;
    private final Payments payments;
    private final Clock clock;

    LineViews(Portfolios portfolios, Parties parties, Ledger ledger, Payments payments, Clock clock) {
        this.portfolios = portfolios;
        this.parties = parties;
        this.ledger = ledger;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * A line with what is known of the accounts it may belong to.
     *
     * @param account the account it was found to belong to, or null
     * @param payment the payment it became or took back, or null
     */
    record LineView(
            Line line,
            @Nullable AccountView account,
            @Nullable Payment payment,
            List<ChoiceView> choices) {}

    /**
     * A candidate.
     *
     * @param payment the payment that a negative line may take back, or null
     * @param reasons as things stand now: what is owed may have changed since the line was matched
     */
    record ChoiceView(
            Line.Choice choice,
            @Nullable AccountView account,
            @Nullable Payment payment,
            List<String> reasons) {}

    /** An account, its debtor masked, and what is owed on it now. */
    record AccountView(
            AccountCard card,
            @Nullable DebtorCard debtor,
            @Nullable Balance owed) {}

    @Transactional(readOnly = true)
    List<LineView> of(List<Line> lines) {
        Set<AccountId> ids = lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.account()),
                        line.candidates().stream().map(Line.Choice::account)))
                .collect(Collectors.toSet());
        Map<AccountId, AccountView> accounts = accounts(ids);
        return lines.stream().map(line -> view(line, accounts)).toList();
    }

    @Transactional(readOnly = true)
    Map<AccountId, AccountView> accounts(Set<AccountId> ids) {
        Map<AccountId, AccountCard> cards = portfolios.accounts(ids);
        Map<AccountId, Balance> owed = ledger.balances(ids, LocalDate.now(clock));
        Map<DebtorId, DebtorCard> debtors =
                parties.cards(cards.values().stream().map(AccountCard::debtor).collect(Collectors.toSet()));
        return cards.values().stream()
                .collect(Collectors.toMap(
                        AccountCard::id,
                        card -> new AccountView(card, debtors.get(card.debtor()), owed.get(card.id()))));
    }

    private LineView view(Line line, Map<AccountId, AccountView> accounts) {
        return new LineView(
                line,
                line.account() == null ? null : accounts.get(line.account()),
                line.payment() == null ? null : payments.find(line.payment()).orElse(null),
                line.candidates().stream().map(one -> view(line, one, accounts)).toList());
    }

    private ChoiceView view(Line line, Line.Choice choice, Map<AccountId, AccountView> accounts) {
        AccountView account = accounts.get(choice.account());
        return new ChoiceView(
                choice,
                account,
                choice.payment() == null
                        ? null
                        : payments.find(choice.payment()).orElse(null),
                Stream.concat(
                                choice.reasons().stream().filter(reason -> !ABOUT_OWED.contains(reason)),
                                aboutOwed(line, account))
                        .toList());
    }

    private static Stream<String> aboutOwed(Line line, @Nullable AccountView account) {
        Money amount = line.amount();
        Balance owed = account == null ? null : account.owed();
        if (amount == null || owed == null || !amount.isPositive()) {
            return Stream.empty();
        }
        int difference = owed.total().compareTo(amount);
        if (difference == 0) {
            return Stream.of("amount-is-all-owed");
        }
        return difference < 0 ? Stream.of("amount-exceeds-owed") : Stream.empty();
    }
}
