package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.intake.DateStyle;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.placing.Mapping;
import org.duly.portfolio.placing.ReceivingFiles;
import org.duly.portfolio.placing.RunningImports;
import org.duly.portfolio.placing.Runs;
import org.duly.portfolio.store.Run;
import org.duly.portfolio.store.RunRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class RunningImportsTests {

    private static final Mapping MAPPING = new Mapping(
            "test",
            Map.of("name", "姓名", "account_number", "账号", "principal", "本金"),
            Map.of("product", "信用卡"),
            Map.of(),
            DateStyle.yearFirst());

    @Autowired
    Portfolios portfolios;

    @Autowired
    ReceivingFiles receiving;

    @Autowired
    RunningImports running;

    @Autowired
    Runs runs;

    @Autowired
    RunRows rows;

    @Autowired
    Acting acting;

    @Autowired
    Stumble stumble;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private CreditorId creditor;
    private UUID file;

    @BeforeEach
    void receiveAFile() {
        clock.set("2026-07-15T10:00");
        creditor = asSystem(() -> portfolios.open(Samples.bank()));
        byte[] content = "姓名,账号,本金\n张三,Q1,10\n李四,Q2,20\n".getBytes(StandardCharsets.UTF_8);
        file = asSystem(() -> {
            var here = (ReceivingFiles.Here) receiving.receive(creditor, "七月.csv", new ByteArrayInputStream(content));
            UUID id = here.run().id();
            runs.prepare(id, MAPPING, Terms.newBatch("七月", LocalDate.of(2026, 7, 15)));
            return id;
        });
    }

    @Test
    void leavesNothingOfACancelledRunAndRunsItAgain() {
        stumble.meanwhile(
                creditor,
                () -> beside(() -> {
                    rows.askToCancel(file);
                    return file;
                }));
        run();
        assertThat(state()).isEqualTo(Run.State.CANCELLED);
        assertThat(asSystem(() -> portfolios.account(creditor, "Q1"))).isEmpty();

        run();
        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(asSystem(() -> portfolios.account(creditor, "Q1"))).isPresent();
    }

    @Test
    void showsARunWhoseRunnerIsGoneAsInterruptedAndResumesIt() {
        asSystem(() -> beside(() -> {
            rows.claim(file);
            return jdbc.sql("update portfolio.run set beat_at = clock_timestamp() - interval '1 minute' where id = ?")
                    .param(file)
                    .update();
        }));
        assertThat(state()).isEqualTo(Run.State.INTERRUPTED);

        run();
        assertThat(state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void neverTakesARunForInterruptedWhileSomebodyHoldsIt() {
        Run.State seen = asSystem(() -> beside(() -> {
            rows.claim(file);
            rows.hold(file);
            jdbc.sql("update portfolio.run set beat_at = clock_timestamp() - interval '1 minute' where id = ?")
                    .param(file)
                    .update();
            return runs.run(file).state();
        }));

        assertThat(seen).isEqualTo(Run.State.RUNNING);
    }

    @Test
    void doesNothingWithARunThatIsDone() {
        run();
        run();

        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(asSystem(() -> runs.run(file)).progress().accepted()).isEqualTo(2);
    }

    private void run() {
        asSystem(() -> {
            running.runNow(file);
            return file;
        });
    }

    private Run.State state() {
        return asSystem(() -> runs.run(file)).state();
    }

    private <T> T beside(Supplier<T> work) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return java.util.Objects.requireNonNull(own.execute(_ -> work.get()));
    }

    private <T> T asSystem(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }
}
