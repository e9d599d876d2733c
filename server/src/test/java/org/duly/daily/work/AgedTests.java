package org.duly.daily.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duly.SettableClock;
import org.duly.casework.CaseBook;
import org.duly.daily.store.Standing.Late;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Component;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgedTests {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final CreditorId BANK = new CreditorId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Test
    void countsTheAccountThatIsLongestOverdue() {
        Aged aged = Aged.of(book(account(DAY.minusDays(5), null), account(DAY.minusDays(40), null)), DAY);

        assertThat(aged).isEqualTo(new Aged(true, 2, DAY.plusDays(21)));
    }

    @Test
    void isInCollectionsFromTheDayAfterTheDueDay() {
        AccountCard due = account(DAY, null);

        assertThat(Aged.of(book(due), DAY)).isEqualTo(new Aged(false, 0, DAY.plusDays(1)));
        assertThat(Aged.of(book(due), DAY.plusDays(1)).collected()).isTrue();
    }

    @Test
    void leavesOutWhatTheCreditorTookBackByItsTerm() {
        AccountCard account = account(DAY.minusDays(200), DAY);

        assertThat(Aged.of(book(account), DAY)).isEqualTo(new Aged(true, 7, DAY.plusDays(1)));
        assertThat(Aged.of(book(account), DAY.plusDays(1))).isEqualTo(new Aged(false, 0, LocalDate.MAX));
    }

    @Test
    void isSteadyForAllDaysBeforeTheOneItNames() {
        for (int late = -3; late < 200; late++) {
            CaseBook book = book(account(DAY.minusDays(late), DAY.plusDays(77)));
            Aged now = Aged.of(book, DAY);
            for (LocalDate day = DAY;
                    day.isBefore(now.steadyUntil()) && day.isBefore(DAY.plusYears(1));
                    day = day.plusDays(1)) {
                Aged then = Aged.of(book, day);
                assertThat(then.collected()).isEqualTo(now.collected());
                assertThat(then.bucket()).isEqualTo(now.bucket());
            }
        }
    }

    @Test
    void knowsAStepAsLateFromTheFirstMorningAfterItsTime() {
        CaseBook book = step("2026-11-10T18:00", "2026-11-12T09:00");

        assertThat(late(book, "2026-11-10")).isEqualTo(new Deadline(Late.IN_TIME, LocalDate.of(2026, 11, 11)));
        assertThat(late(book, "2026-11-11")).isEqualTo(new Deadline(Late.OVERDUE, LocalDate.of(2026, 11, 13)));
        assertThat(late(book, "2026-11-13")).isEqualTo(new Deadline(Late.ESCALATED, LocalDate.MAX));
    }

    @Test
    void isInTimeOnTheStrokeOfItsTime() {
        assertThat(late(step("2026-11-10T08:00", "2026-11-12T09:00"), "2026-11-10"))
                .isEqualTo(new Deadline(Late.IN_TIME, LocalDate.of(2026, 11, 11)));
    }

    private static Deadline late(CaseBook book, String day) {
        return Deadline.of(book, new BusinessDay(LocalDate.parse(day), SettableClock.at(day + "T08:00")));
    }

    private static AccountCard account(LocalDate due, @Nullable LocalDate recall) {
        return new AccountCard(
                new AccountId(UUID.randomUUID()),
                BANK,
                new BatchId(new UUID(2, 2)),
                new DebtorId(new UUID(3, 3)),
                "A1",
                AccountCard.Product.CREDIT_CARD,
                YUAN,
                null,
                due,
                null,
                DAY.minusDays(300),
                recall,
                1,
                AccountCard.State.PLACED);
    }

    private static CaseBook step(String due, String escalates) {
        return book(List.of(), SettableClock.at(due), SettableClock.at(escalates));
    }

    private static CaseBook book(AccountCard... accounts) {
        return book(List.of(accounts), null, null);
    }

    private static CaseBook book(List<AccountCard> accounts, @Nullable Instant due, @Nullable Instant escalates) {
        Map<AccountId, Balance> money = accounts.stream()
                .collect(java.util.stream.Collectors.toMap(
                        AccountCard::id,
                        _ -> new Balance(Map.of(Component.PRINCIPAL, Money.of(100, "CNY")), Money.zero(YUAN))));
        return new CaseBook(
                new CaseId(new UUID(4, 4)),
                new DebtorId(new UUID(3, 3)),
                new Creditor(BANK, "B", "银行", Creditor.LenderKind.BANK, "B", true, Jurisdiction.CN, YUAN),
                new Contract(Optional.empty(), Money.zero(YUAN), 1, List.of(30, 60, 90, 120, 150, 180)),
                true,
                "NEW",
                accounts,
                Set.of(),
                money,
                new Reach(1, 0, 0, 1),
                due,
                escalates,
                List.of());
    }
}
