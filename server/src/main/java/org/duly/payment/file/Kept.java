package org.duly.payment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/** Turns a line as it was read into one that may be kept, with what it was found to belong to. */
final class Kept {

    private Kept() {}

    static Line.Cells cells(ReadLine line) {
        ReadLine.Texts texts = line.texts();
        return new Line.Cells(
                texts.accountNumber(),
                Masked.text(texts.payer()),
                Masked.text(texts.identity()),
                texts.amount(),
                texts.paidOn(),
                texts.currency());
    }

    static Line rejected(UUID id, UUID file, CreditorId creditor, ReadLine line) {
        return line(id, file, creditor, line, LineState.REJECTED, null, null).with(List.of(), line.faults());
    }

    static Line matched(UUID id, UUID file, CreditorId creditor, ReadLine line, Match match) {
        return switch (match) {
            case Match.Exact exact -> line(id, file, creditor, line, LineState.MATCHED, exact.why(), exact.account());
            case Match.Doubtful doubtful ->
                line(id, file, creditor, line, LineState.TO_CONFIRM, doubtful.why(), null)
                        .with(choices(doubtful.candidates()), List.of());
            case Match.None none -> line(id, file, creditor, line, LineState.UNMATCHED, none.why(), null);
        };
    }

    private static List<Line.Choice> choices(List<Match.Candidate> candidates) {
        List<Line.Choice> choices = new ArrayList<>();
        for (Match.Candidate one : candidates) {
            choices.add(new Line.Choice(choices.size() + 1, one.account(), one.payment(), one.reasons()));
        }
        return choices;
    }

    private static Line line(
            UUID id,
            UUID file,
            CreditorId creditor,
            ReadLine line,
            LineState state,
            @Nullable String why,
            @Nullable AccountId account) {
        return new Line(
                id,
                file,
                creditor,
                line.rowNumber(),
                state,
                cells(line),
                line.amount(),
                line.paidOn(),
                line.reference().value(),
                why,
                account,
                null,
                List.of(),
                List.of());
    }
}
