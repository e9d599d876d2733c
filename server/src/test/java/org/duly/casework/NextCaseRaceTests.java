package org.duly.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(Desk.class)
class NextCaseRaceTests {

    private static final int COLLECTORS = 64;

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Test
    void givesEachOfSixtyFourCollectorsACaseOfHisOwn() throws Exception {
        CreditorId bank = desk.bank();
        desk.place(bank, COLLECTORS);
        List<UserId> collectors = desk.collectors(bank, COLLECTORS);

        List<CaseId> given = race(collectors).stream().flatMap(Optional::stream).toList();

        assertThat(given).hasSize(COLLECTORS).doesNotHaveDuplicates();
    }

    @Test
    void givesTheLastCaseToExactlyOne() throws Exception {
        CreditorId bank = desk.bank();
        desk.place(bank, 1);

        assertThat(race(desk.collectors(bank, COLLECTORS)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void givesOneCollectorWhoAsksManyTimesAtOnceOneCase() throws Exception {
        CreditorId bank = desk.bank();
        desk.place(bank, 20);
        UserId collector = desk.collectors(bank, 1).getFirst();

        assertThat(race(java.util.Collections.nCopies(16, collector)))
                .containsOnly(race(List.of(collector)).getFirst());
    }

    private List<Optional<CaseId>> race(List<UserId> collectors) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(collectors.size())) {
            List<Future<Optional<CaseId>>> asked = collectors.stream()
                    .map(collector -> threads.submit(() -> {
                        start.await();
                        return desk.as(collector, () -> cases.next(collector));
                    }))
                    .toList();
            start.countDown();
            List<Optional<CaseId>> given = new ArrayList<>();
            for (Future<Optional<CaseId>> answer : asked) {
                given.add(answer.get());
            }
            return given;
        }
    }
}
