package org.duly.payment.file;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.payment.Payments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Second half of a run: posts every line whose account is certain, each in a transaction of its own. */
@Component
class PostingLines {

    private static final int AT_ONCE = 200;

    private final PaymentFileRows files;
    private final LineRows lines;
    private final Payments payments;
    private final TransactionTemplate transactions;

    PostingLines(PaymentFileRows files, LineRows lines, Payments payments, TransactionTemplate transactions) {
        this.files = files;
        this.lines = lines;
        this.payments = payments;
        this.transactions = transactions;
    }

    void post(UUID file, UUID run) {
        while (true) {
            List<Line> due = transactions.execute(_ -> lines.list(file, Set.of(LineState.MATCHED), 0, AT_ONCE));
            PaymentFile.State state = due.isEmpty() ? PaymentFile.State.DONE : PaymentFile.State.POSTING;
            boolean mine = transactions.execute(_ -> files.advance(file, run, state, 0));
            if (!mine || due.isEmpty()) {
                return;
            }
            due.forEach(line -> transactions.executeWithoutResult(_ -> post(line.id())));
        }
    }

    private void post(UUID id) {
        Line line = lines.hold(id).orElseThrow();
        AccountId account = line.account();
        if (line.state() != LineState.MATCHED || account == null) {
            return;
        }
        switch (payments.receive(account, line.reference(), line.day(), line.money())) {
            case Payments.Outcome.Posted posted ->
                lines.decide(
                        id,
                        posted.again() ? LineState.REPEATED : LineState.POSTED,
                        line.why(),
                        posted.payment().id(),
                        null);
            case Payments.Outcome.NotPosted not -> lines.decide(id, LineState.UNMATCHED, not.rule(), null, null);
        }
    }
}
