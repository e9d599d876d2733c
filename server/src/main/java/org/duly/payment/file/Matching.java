package org.duly.payment.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.payment.file.Match.Candidate;
import org.duly.portfolio.AccountCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds whose money a line is. Exact first: the account number, then identity number with the very amount owed. What is
 * less than certain goes to a person, and so does every negative amount.
 */
@Component
class Matching {

    private static final int MOST_CANDIDATES = 9;

    private final AccountLookup accounts;
    private final Payments payments;

    Matching(AccountLookup accounts, Payments payments) {
        this.accounts = accounts;
        this.payments = payments;
    }

    Match match(CreditorId creditor, ReadLine line) {
        Optional<AccountCard> numbered =
                accounts.byNumber(creditor, line.texts().accountNumber());
        if (line.money().isNegative()) {
            return takingBack(creditor, line, numbered);
        }
        return numbered.map(account -> byNumber(account, line)).orElseGet(() -> byTraits(creditor, line));
    }

    private Match byNumber(AccountCard account, ReadLine line) {
        String against = refusal(account, line);
        if (against != null) {
            return new Match.None(against);
        }
        String identity = line.texts().identity();
        if (!identity.isEmpty() && !accounts.belongsTo(account, identity)) {
            return doubtful(account, "payment.why.identity-differs", "number-fits", "identity-differs");
        }
        return onceOnly(account, line, "payment.why.account-number");
    }

    private Match byTraits(CreditorId creditor, ReadLine line) {
        List<Candidate> candidates = new ArrayList<>();
        List<AccountCard> byIdentity = accounts.byPerson(creditor, line.texts().identity());
        if (line.texts().accountNumber().isEmpty() && byIdentity.size() == 1) {
            AccountCard only = byIdentity.getFirst();
            if (accounts.owed(only).equals(line.money()) && refusal(only, line) == null) {
                return onceOnly(only, line, "payment.why.identity-and-amount");
            }
        }
        byIdentity.forEach(account -> candidates.add(candidate(account, line, "identity-fits", 50)));
        accounts.byNumberVariants(creditor, line.texts().accountNumber())
                .forEach(account -> candidates.add(candidate(account, line, "number-variant", 60)));
        accounts.byPerson(creditor, line.texts().payer())
                .forEach(account -> candidates.add(candidate(account, line, "name-fits", 30)));
        return ranked(candidates, "payment.why.not-certain", "payment.why.nothing-fits");
    }

    /** A payment that looks like one already booked is shown to a person rather than lost or booked twice. */
    private Match onceOnly(AccountCard account, ReadLine line, String why) {
        List<Payment> booked = payments.of(account.id());
        boolean repeated =
                line.reference().given() && booked.stream().anyMatch(one -> same(one, line) && named(one, line));
        if (repeated) {
            return new Match.Exact(account.id(), why);
        }
        if (booked.stream().anyMatch(one -> named(one, line) && !same(one, line))) {
            return doubtful(account, "payment.why.reference-used", "number-fits", "reference-used");
        }
        return booked.stream().anyMatch(one -> same(one, line) && one.reversal() == null)
                ? doubtful(account, "payment.why.twin", "number-fits", "twin")
                : new Match.Exact(account.id(), why);
    }

    private static boolean named(Payment booked, ReadLine line) {
        return booked.reference().equals(line.reference().value());
    }

    private static boolean same(Payment booked, ReadLine line) {
        return booked.amount().equals(line.money()) && booked.paidOn().equals(line.day());
    }

    private Match takingBack(CreditorId creditor, ReadLine line, Optional<AccountCard> numbered) {
        List<AccountCard> possible = new ArrayList<>(numbered.stream().toList());
        if (possible.isEmpty()) {
            possible.addAll(accounts.byPerson(creditor, line.texts().identity()));
            possible.addAll(accounts.byPerson(creditor, line.texts().payer()));
        }
        Money positive = line.money().negated();
        List<Candidate> candidates = new ArrayList<>();
        for (AccountCard account : possible) {
            for (Payment booked : payments.of(account.id())) {
                if (booked.reversal() == null && booked.amount().equals(positive)) {
                    candidates.add(reversal(booked, line));
                }
            }
        }
        return ranked(candidates, "payment.why.takes-back", "payment.why.takes-back-unknown");
    }

    private static Candidate reversal(Payment booked, ReadLine line) {
        boolean sameReference = booked.reference().equals(line.reference().value());
        List<String> reasons = sameReference ? List.of("reference-fits", "amount-fits") : List.of("amount-fits");
        return new Candidate(booked.account(), booked.id(), reasons, sameReference ? 90 : 40);
    }

    private Candidate candidate(AccountCard account, ReadLine line, String trait, int weight) {
        List<String> reasons = new ArrayList<>(List.of(trait));
        int heavier = weight;
        Money owed = accounts.owed(account);
        if (owed.equals(line.money())) {
            reasons.add("amount-is-all-owed");
            heavier += 30;
        } else if (owed.compareTo(line.money()) < 0) {
            reasons.add("amount-exceeds-owed");
            heavier -= 5;
        }
        if (account.state() != AccountCard.State.PLACED) {
            reasons.add("state-" + account.state().name());
            heavier -= 20;
        }
        return new Candidate(account.id(), null, reasons, heavier);
    }

    private static @Nullable String refusal(AccountCard account, ReadLine line) {
        if (account.state() == AccountCard.State.RECALLED) {
            return "payment.refused.recalled";
        }
        return line.day().isBefore(account.placedOn()) ? "payment.refused.before-placement" : null;
    }

    private static Match doubtful(AccountCard account, String why, String... reasons) {
        return new Match.Doubtful(List.of(new Candidate(account.id(), null, List.of(reasons), 50)), why);
    }

    private static Match ranked(List<Candidate> found, String doubt, String none) {
        List<Candidate> ranked = Candidates.merged(found).stream()
                .sorted(Comparator.comparingInt(Candidate::weight).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        return ranked.isEmpty() ? new Match.None(none) : new Match.Doubtful(ranked, doubt);
    }
}
