package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Target;
import org.duly.compliance.rule.Dated;
import org.duly.compliance.rule.Finding;
import org.duly.compliance.rule.Proves;
import org.duly.compliance.rule.RecentContacts;
import org.duly.compliance.rule.RecentContacts.Counted;
import org.duly.compliance.rule.RecentContacts.With;
import org.duly.compliance.rule.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contacts counted over hours: two within two hours are the limit, the call asked about is at ten. */
@Proves("recent_contacts")
class RecentContactsTests {
    private static final RecentContacts ANY_TWO = kind(Set.of(), Counted.ANY, With.ANYBODY);

    @Test
    void refusesWhenTheLimitIsUsedUp() {
        assertThat(breach(ANY_TWO, call("09:00:00"), call("09:30:00"))).isNotNull();
    }

    @Test
    void permitsOneShortOfTheLimit() {
        assertThat(breach(ANY_TWO, call("09:00:00"))).isNull();
    }

    @Test
    void countsToTheSecondHowLongAgoItWas() {
        assertThat(breach(ANY_TWO, call("08:00:01"), call("09:00:00"))).isNotNull();
        assertThat(breach(ANY_TWO, call("08:00:00"), call("09:00:00"))).isNull();
    }

    @Test
    void lastsUntilEnoughOfThemAreOldEnough() {
        Finding finding = breach(ANY_TWO, call("09:30:00"), call("08:30:00"), call("09:00:00"));

        assertThat(Objects.requireNonNull(finding).notBefore()).isEqualTo(Scenes.at("11:00:00"));
    }

    @Test
    void countsNothingThatIsYetToHappen() {
        assertThat(breach(ANY_TWO, call("09:00:00"), call("10:00:01"))).isNull();
    }

    @Test
    void countsTheNamedChannelsOnly() {
        RecentContacts texts = kind(Set.of(Channel.SMS), Counted.ANY, With.ANYBODY);

        assertThat(breach(texts, text("09:00:00"), call("09:10:00"))).isNull();
        assertThat(breach(texts, text("09:00:00"), text("09:10:00"))).isNotNull();
    }

    @Test
    void countsConversationsOnlyWhereAskedTo() {
        RecentContacts talks = kind(Set.of(), Counted.CONVERSATION, With.ANYBODY);
        Event talk = Scenes.called("09:00:00", Outcome.CONVERSATION);

        assertThat(breach(talks, talk, call("09:10:00"))).isNull();
        assertThat(breach(talks, talk, talk)).isNotNull();
    }

    @Test
    void countsContactsWithTheSamePersonOnlyWhereAskedTo() {
        RecentContacts same = kind(Set.of(), Counted.ANY, With.SAME_TARGET);
        Event spouse = Event.out(Scenes.at("09:00:00"), Channel.PHONE_CALL, Outcome.NO_ANSWER, List.of("D1"))
                .to(Target.SPOUSE, null)
                .build();

        assertThat(breach(same, spouse, call("09:10:00"))).isNull();
        assertThat(breach(same, call("09:00:00"), call("09:10:00"))).isNotNull();
    }

    @Test
    void countsNothingTheDebtorBegan() {
        Event in = Event.in(Scenes.at("09:00:00"), Channel.PHONE_CALL, Outcome.CONVERSATION, List.of("D1"))
                .build();

        assertThat(breach(ANY_TWO, in, in)).isNull();
    }

    private static Event call(String clock) {
        return Scenes.called(clock, Outcome.NO_ANSWER);
    }

    private static Event text(String clock) {
        return Event.out(Scenes.at(clock), Channel.SMS, Outcome.SENT, List.of("D1"))
                .build();
    }

    private static RecentContacts kind(Set<Channel> channels, Counted counted, With with) {
        return new RecentContacts(channels, counted, with, always(2), always(2));
    }

    private static Dated<Integer> always(int value) {
        return new Dated<>(List.of(new Dated.Step<>(LocalDate.EPOCH, value)));
    }

    private static @Nullable Finding breach(RecentContacts kind, Event... history) {
        Facts facts = Scenes.facts(Scenes.call("10:00:00").build()).withHistory(List.of(history));
        return kind.breach(Situation.of(facts, Scenes.LOAN, Scenes.SHANGHAI));
    }
}
