package org.duly.payment.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.AccountId;
import org.duly.kernel.PaymentId;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about lines that are not certain. */
@Service
@Transactional
public class DecidingLines {

    private static final Set<LineState> OPEN = Set.of(LineState.TO_CONFIRM, LineState.UNMATCHED);

    private final LineRows lines;
    private final Payments payments;
    private final Portfolios portfolios;
    private final Journal journal;
    private final Acting acting;

    DecidingLines(LineRows lines, Payments payments, Portfolios portfolios, Journal journal, Acting acting) {
        this.lines = lines;
        this.payments = payments;
        this.portfolios = portfolios;
        this.journal = journal;
        this.acting = acting;
    }

    @Transactional(readOnly = true)
    public List<Line> list(UUID file, Collection<LineState> states, long afterRow, int limit) {
        return lines.list(file, states, afterRow, limit);
    }

    /** The candidate is the right one. Returns the message code of what stands against it, or null when done. */
    public @Nullable String confirm(UUID id, int rank) {
        Line line = open(id);
        Line.Choice choice = line.candidates().stream()
                .filter(one -> one.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Line " + id + " has no candidate " + rank));
        PaymentId takenBack = choice.payment();
        return takenBack == null ? post(line, choice.account()) : takeBack(line, takenBack);
    }

    /** The line belongs to the account with this number, as a person found out. */
    public @Nullable String assign(UUID id, String accountNumber) {
        Line line = open(id);
        Optional<AccountCard> account = portfolios.account(line.creditor(), accountNumber.strip());
        if (account.isEmpty()) {
            return "payment.refused.no-account";
        }
        return line.money().isNegative()
                ? "payment.refused.negative"
                : post(line, account.get().id());
    }

    /** The line is none of ours; {@code why} is a message code. */
    public void dismiss(UUID id, String why) {
        open(id);
        lines.decide(id, LineState.DISMISSED, why, null, acting.current().name());
        journal.record(Kind.COMMAND, "payment.dismiss-line", id, Map.of("why", why));
    }

    private Line open(UUID id) {
        Line line = lines.hold(id)
                .orElseThrow(() -> new NoSuchElementException("No payment line " + id + " is open to the reader"));
        if (!OPEN.contains(line.state())) {
            throw new IllegalStateException("Line " + id + " was decided before: " + line.state());
        }
        return line;
    }

    private @Nullable String post(Line line, AccountId account) {
        String reference = unused(account, line.reference());
        return switch (payments.receive(account, reference, line.day(), line.money())) {
            case Payments.Outcome.NotPosted not -> not.rule();
            case Payments.Outcome.Posted posted -> {
                decided(line, LineState.POSTED, posted.payment().id());
                yield null;
            }
        };
    }

    private @Nullable String takeBack(Line line, PaymentId payment) {
        payments.reverse(payment, "file " + line.file() + " row " + line.rowNumber());
        decided(line, LineState.REVERSED, payment);
        return null;
    }

    private void decided(Line line, LineState state, PaymentId payment) {
        lines.decide(line.id(), state, line.why(), payment, acting.current().name());
        journal.record(Kind.COMMAND, "payment.confirm-line", line.id(), Map.of("payment", payment.toString()));
    }

    /** A person said that this is a payment of its own, so it gets a reference of its own. */
    private String unused(AccountId account, String reference) {
        List<String> used =
                payments.of(account).stream().map(Payment::reference).toList();
        String free = reference;
        for (int count = 2; used.contains(free); count++) {
            free = reference + " #" + count;
        }
        return free;
    }
}
