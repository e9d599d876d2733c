package org.duly.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Assessments.Ability;
import org.duly.arrangement.Assessments.Assessed;
import org.duly.arrangement.Assessments.Assessment;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Finding;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.arrangement.events.AssessmentMade;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.portfolio.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class AssessmentsTests {

    private static final String REASON = "主动说明收入，愿意每月还";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Assessments assessments;

    @Autowired
    Portfolios portfolios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;

    @BeforeEach
    void placeADebtor() {
        clock.set("2026-11-17T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place();
    }

    @Test
    void remembersWhatRemainsAndWhoFoundItOut() {
        assess(6000, 5500);

        Assessment latest =
                workplace.asCollector(() -> assessments.latest(caseId)).orElseThrow();
        assertThat(latest.budget().affordable()).isEqualTo(yuan(500));
        assertThat(latest.ability()).isEqualTo(Ability.HIGH);
        assertThat(latest.months()).isEqualTo(3);
        assertThat(latest.finding()).isEqualTo(finding(6000, 5500, REASON));
        assertThat(latest.at()).isEqualTo(clock.instant());
        assertThat(latest.by()).startsWith("李坐席");
    }

    @Test
    void asksForNothingWhenLivingCostsMoreThanComesIn() {
        Assessment made = assess(3000, 3200);

        assertThat(made.budget().affordable()).isEqualTo(yuan(0));
        assertThat(made.budget().shortfall()).isEqualTo(yuan(200));
        assertThat(made.ability()).isEqualTo(Ability.NONE);
    }

    @Test
    void keepsEarlierAssessmentsBehindTheNewest() {
        Assessment first = assess(6000, 5500);
        clock.set("2026-11-18T10:00");
        Assessment second = assess(6000, 5950);
        Assessment third = assess(6000, 6000);

        assertThat(workplace.asCollector(() -> assessments.of(caseId))).containsExactly(third, second, first);
        assertThat(workplace.asCollector(() -> assessments.latest(caseId))).contains(third);
    }

    @Test
    void tellsTheOtherRooms() {
        Assessment made = assess(6000, 5500);

        assertThat(facts.about(caseId))
                .contains(new AssessmentMade(caseId, made.id(), "HIGH", "WILLING", yuan(500), made.at()));
    }

    @Test
    void startsFromWhatIsOwedAndNoHintWithoutPromises() {
        assertThat(workplace.asCollector(() -> assessments.basis(caseId)))
                .isEqualTo(new Assessments.Basis(yuan(1050), 0, 0, Willingness.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"他哥电话16500000001", "卡号6222020000000000", "身份证号３２０１０２１９"})
    void recordsNoLongNumbersInAReason(String reason) {
        assertThat(workplace.asCollector(() -> assessments.assess(caseId, finding(6000, 5500, reason))))
                .isEqualTo(new Assessed.NotRecorded("arrangement.rule.reason-number"));
    }

    @Test
    void recordsNothingWithoutAnItemOrAReason() {
        Finding empty = new Finding(List.of(), Willingness.UNKNOWN, REASON);

        assertThat(workplace.asCollector(() -> assessments.assess(caseId, empty)))
                .isEqualTo(new Assessed.NotRecorded("arrangement.rule.no-items"));
        assertThat(workplace.asCollector(() -> assessments.assess(caseId, finding(1, 1, " "))))
                .isEqualTo(new Assessed.NotRecorded("arrangement.rule.no-reason"));
        assertThat(workplace.asCollector(() -> assessments.assess(caseId, finding(-1, 1, REASON))))
                .isEqualTo(new Assessed.NotRecorded("arrangement.rule.implausible-amount"));
    }

    @Test
    void endsWithTheCase() {
        workplace.asSystem(() -> {
            portfolios.recall(portfolios.account(workplace.account(caseId)).batch(), "到期退案");
            return true;
        });

        assertThat(workplace.asCollector(() -> assessments.assess(caseId, finding(6000, 5500, REASON))))
                .isEqualTo(new Assessed.NotRecorded("arrangement.rule.case-ended"));
    }

    @Test
    void isHiddenFromOtherCreditorsCollectors() {
        assess(6000, 5500);
        Workplace other = Workplace.open(beans);

        assertThat(other.asCollector(() -> assessments.of(caseId))).isEmpty();
        assertThatThrownBy(() -> other.asCollector(() -> assessments.assess(caseId, finding(1, 1, REASON))))
                .isInstanceOf(NoSuchElementException.class);
        for (String table : List.of("assessment", "assessment_item")) {
            assertThat(other.asCollector(() -> count(table))).isZero();
            assertThat(workplace.asCollector(() -> count(table))).isPositive();
        }
    }

    @Test
    void cannotBeWrittenIntoAnotherCreditorsBooks() {
        Assessment made = assess(6000, 5500);
        Workplace other = Workplace.open(beans);

        assertThatThrownBy(() -> other.asCollector(() -> change("""
                insert into arrangement.assessment_item values (:id, 99, :creditor, 'SALARY', 1, 'STATED')
                """, made.id())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update arrangement.assessment set reason = 'x' where id = :id and creditor_id = :creditor",
                "delete from arrangement.assessment_item where assessment_id = :id and creditor_id = :creditor"
            })
    void isNeverChanged(String sql) {
        Assessment made = assess(6000, 5500);

        assertThatThrownBy(() -> workplace.asCollector(() -> change(sql, made.id())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(workplace.asCollector(() -> assessments.of(caseId))).containsExactly(made);
    }

    private Assessment assess(long income, long costs) {
        Assessed assessed = workplace.asCollector(() -> assessments.assess(caseId, finding(income, costs, REASON)));
        assertThat(assessed).isInstanceOf(Assessed.Recorded.class);
        return ((Assessed.Recorded) assessed).assessment();
    }

    private static Finding finding(long income, long costs, String reason) {
        return new Finding(
                List.of(
                        new Item(Kind.SALARY, yuan(income), Evidence.DOCUMENT),
                        new Item(Kind.FOOD, yuan(costs), Evidence.STATED)),
                Willingness.WILLING,
                reason);
    }

    private Long count(String table) {
        return transaction.execute(_ -> jdbc.sql("select count(*) from arrangement." + table)
                .query(Long.class)
                .single());
    }

    private Integer change(String sql, UUID id) {
        return transaction.execute(_ -> jdbc.sql(sql)
                .param("id", id)
                .param("creditor", workplace.creditor.value())
                .update());
    }

    private static Money yuan(long yuan) {
        return Money.of(yuan * 100, "CNY");
    }
}
