package org.duly.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the table. It starts with what its event says and is completed at the commit with what only
 * the other rooms know: creditor, batch, holder, amounts.
 */
final class FactRow {

    final FactKind kind;
    final Instant at;
    LocalDate day;

    @Nullable
    CreditorId creditor;

    @Nullable
    CaseId caseId;

    @Nullable
    AccountId account;

    @Nullable
    BatchId batch;

    @Nullable
    UserId person;

    @Nullable
    UUID point;

    @Nullable
    String channel;

    @Nullable
    String code;

    List<String> rules = List.of();

    @Nullable
    String receipt;

    @Nullable
    UUID subject;

    @Nullable
    Money amount;

    @Nullable
    Instant due;

    @Nullable
    Integer points;

    FactRow(FactKind kind, Instant at, LocalDate day) {
        this.kind = kind;
        this.at = at;
        this.day = day;
    }

    FactRow on(CaseId caseId) {
        this.caseId = caseId;
        return this;
    }

    FactRow account(AccountId account) {
        this.account = account;
        return this;
    }

    FactRow by(@Nullable UserId person) {
        this.person = person;
        return this;
    }

    FactRow over(String channel, UUID point) {
        this.channel = channel;
        this.point = point;
        return this;
    }

    FactRow code(String code) {
        this.code = code;
        return this;
    }

    FactRow subject(UUID subject) {
        this.subject = subject;
        return this;
    }

    FactRow amount(Money amount) {
        this.amount = amount;
        return this;
    }

    FactRow due(@Nullable Instant due) {
        this.due = due;
        return this;
    }

    FactRow receipt(String receipt, List<String> rules) {
        this.receipt = receipt;
        this.rules = List.copyOf(rules);
        return this;
    }
}
