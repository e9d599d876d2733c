package org.duly.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.casework.events.NoteTaken;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DulyTest
class TimelineRoomTests {

    @Autowired
    Agency agency;

    @Autowired
    Timeline timeline;

    @Autowired
    Cases cases;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member collector;
    private CaseCard card;

    @BeforeEach
    void placeACase() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
        card = agency.place(bank, 1).getFirst();
    }

    @Test
    void beginsWithTheOpeningOfTheCase() {
        assertThat(lines(collector)).extracting(Entry::happening).contains(Happening.OPENED);
    }

    @Test
    void namesWhoDidIt() {
        agency.as(collector, () -> cases.note(card.id(), "一条"));

        assertThat(lines(collector).getFirst())
                .satisfies(line -> assertThat(line.actorName()).isEqualTo(collector.name()))
                .satisfies(line -> assertThat(line.words()).isEqualTo("一条"));
    }

    @Test
    void keepsWhenItHappenedApartFromWhenWeKnew() {
        Instant happened = clock.instant().minus(Duration.ofDays(3));

        agency.as(collector, () -> events.publishEvent(new NoteTaken(card.id(), "补记", happened)));

        assertThat(lines(collector))
                .filteredOn(line -> line.happening() == Happening.NOTE)
                .singleElement()
                .satisfies(line -> assertThat(line.at()).isEqualTo(happened))
                .satisfies(line -> assertThat(line.recordedAt()).isEqualTo(clock.instant()))
                .satisfies(line -> assertThat(line.late()).isTrue());
    }

    @Test
    void forgetsAFactWhoseTransactionFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> agency.as(collector, () -> {
                    cases.note(card.id(), "没有发生");
                    throw new IllegalStateException("fails after the fact");
                }));

        assertThat(lines(collector)).extracting(Entry::happening).doesNotContain(Happening.NOTE);
    }

    @Test
    void hidesTheLinesOfOtherCreditors() {
        Member stranger = agency.admit(Role.LEADER, agency.bank());

        assertThat(lines(stranger)).isEmpty();
    }

    private List<Entry> lines(Member reader) {
        return agency.as(reader, () -> timeline.of(card.id(), null, 100, 0));
    }
}
