package org.duly.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.party.People.creditor;
import static org.duly.party.People.landline;
import static org.duly.party.People.mobile;
import static org.duly.party.People.of;
import static org.duly.party.People.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulyTest
class PartiesTests {

    @Autowired
    Parties parties;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    private final CreditorId bank = creditor();

    @Test
    void findsTheSameDebtorAgainByIdentityNumberAndAddsOnlyNewPoints() {
        DebtorId first = register(bank, person("张伟", "320102199003071234", null, mobile("13900000001")));
        DebtorId second = register(
                bank, person("张伟", "320102 19900307 1234", null, mobile("139-0000-0001"), landline("025-84560001")));

        assertThat(second).isEqualTo(first);
        assertThat(points(first))
                .extracting(ContactPointCard::maskedValue)
                .containsExactly("139****0001", "025-****0001");
    }

    @Test
    void joinsTwoRowsOfOneFile() {
        List<DebtorId> ids = system(() -> parties.register(
                bank,
                List.of(
                        person("王芳", "110101198507023456", null, mobile("13900000011")),
                        person("李雷", null, "C-77", mobile("13900000012")),
                        person("王芳", "110101198507023456", null, mobile("13900000013")),
                        person("李雷", null, "C-77", mobile("13900000012")))));

        assertThat(ids.get(2)).isEqualTo(ids.get(0));
        assertThat(ids.get(3)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(0));
        assertThat(points(ids.get(0))).hasSize(2);
        assertThat(points(ids.get(1))).hasSize(1);
    }

    @Test
    void learnsTheIdentityOfADebtorKnownByCustomerNumberOnly() {
        DebtorId known = register(bank, person("李雷", null, "C-1"));
        DebtorId told = register(bank, person("李雷", "110101198507020011", "C-1"));
        DebtorId again = register(bank, person("李雷", "110101198507020011", null));
        DebtorId other = register(bank, person("韩梅", "110101198507020099", "C-1"));

        assertThat(told).isEqualTo(known).isEqualTo(again).isNotEqualTo(other);
        assertThat(system(() -> parties.card(known)).maskedIdentity()).isEqualTo("1101**********0011");
    }

    @Test
    void learnsTheIdentityOfADebtorOfTheSameFile() {
        List<DebtorId> ids = system(() ->
                parties.register(bank, List.of(person("李雷", null, "C-2"), person("李雷", "110101198507020022", "C-2"))));

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(system(() -> parties.card(ids.get(0))).maskedIdentity()).isEqualTo("1101**********0022");
    }

    @Test
    void keepsOneKeyForAPersonAtEveryCreditorAndAnotherForEachUnidentifiedCustomer() {
        CreditorId other = creditor();
        DebtorId here = register(bank, person("赵六", "440301199201015678", "A-1"));
        DebtorId there = register(other, person("赵六", "440301199201015678", "B-9"));
        DebtorId customerHere = register(bank, person("钱七", null, "X-1"));
        DebtorId customerThere = register(other, person("钱七", null, "X-1"));

        assertThat(personKey(there)).isEqualTo(personKey(here));
        assertThat(personKey(customerThere)).isNotEqualTo(personKey(customerHere));
    }

    @Test
    void bindsARefusalToTheNumberAtEveryCreditor() {
        DebtorId here = register(bank, person("孙八", null, "R-1", of(Relation.SPOUSE, "周九", "13900000021")));
        DebtorId there = register(creditor(), person("吴十", null, "R-2", of(Relation.FRIEND, "周九", "13900000021")));

        system(() -> parties.refuse(points(here).getFirst().id(), clock.instant()));

        assertThat(points(there)).singleElement().satisfies(point -> {
            assertThat(point.health()).isEqualTo(Health.DO_NOT_CONTACT);
            assertThat(point.refusedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void tellsHowFarADebtorCanBeReached() {
        DebtorId id = register(
                bank,
                person(
                        "郑一",
                        null,
                        "H-1",
                        mobile("13900000031"),
                        landline("025-84560031"),
                        of(Relation.SPOUSE, "陈二", "13900000032")));
        learn(id, 0, Health.EMPTY);

        assertThat(reach(id)).isEqualTo(new Parties.Reach(0, 1, 1, 3));
        learn(id, 1, Health.OUT_OF_SERVICE);
        system(() -> parties.refuse(points(id).get(2).id(), clock.instant()));
        assertThat(reach(id).isLost()).isTrue();
    }

    @Test
    void forgetsNoLaterKnowledgeForAnEarlierAttempt() {
        DebtorId id = register(bank, person("冯三", null, "L-1", mobile("13900000041")));
        ContactPointId point = points(id).getFirst().id();
        system(() -> parties.learn(point, Health.VALID, clock.instant()));
        system(() -> parties.learn(point, Health.UNANSWERED, clock.instant().minusSeconds(60)));

        assertThat(points(id).getFirst().health()).isEqualTo(Health.VALID);
    }

    @Test
    void findsByFullNumberPhoneAndExactNameOnly() {
        DebtorId id = register(bank, person("褚时健四", "530102199003079999", null, mobile("13987650001")));

        assertThat(search("530102199003079999")).containsExactly(id);
        assertThat(search("139 8765 0001")).containsExactly(id);
        assertThat(search("褚时健四")).containsExactly(id);
        assertThat(search("褚时健")).isEmpty();
        assertThat(search("5301021990")).isEmpty();
        assertThat(search(" ")).isEmpty();
    }

    @Test
    void readsNumbersInTheDebtorsOwnCountry() {
        DebtorId id = system(() -> parties.register(
                        bank, Jurisdiction.US, List.of(person("Jane Roe", null, "US-1", mobile("(310) 555-0123")))))
                .getFirst();

        assertThat(points(id)).singleElement().satisfies(point -> {
            assertThat(point.zone()).isEqualTo("America/Los_Angeles");
            assertThat(point.maskedValue()).isEqualTo("+1 310-***-**23");
        });
        assertThat(search("310-555-0123")).containsExactly(id);
    }

    @Test
    void hidesOtherCreditorsFromAReaderAndKeepsHimFromWritingThere() {
        CreditorId foreign = creditor();
        DebtorId theirs = register(foreign, person("卫五", "320102199003075555", null, mobile("13900000051")));
        ContactPointId point = points(theirs).getFirst().id();
        Actor reader = scoped(bank);

        assertThatThrownBy(() -> acting.as(reader, () -> parties.card(theirs)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> acting.as(reader, () -> parties.reveal(point, "x")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(acting.as(reader, () -> parties.cards(List.of(theirs)))).isEmpty();
        assertThat(acting.as(reader, () -> parties.points(theirs))).isEmpty();
        assertThat(acting.as(reader, () -> parties.search("13900000051"))).isEmpty();
        assertThatThrownBy(() -> acting.as(reader, () -> parties.register(foreign, List.of(person("x", null, "y")))))
                .hasStackTraceContaining("row-level security");
        assertThat(acting.as(Actor.nobody(), () -> parties.cards(List.of(theirs))))
                .isEmpty();
    }

    @Test
    void filesThousandsAtOnceInOrder() {
        List<NewDebtor> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(person("人" + i, null, "M-" + i, mobile("137" + String.format("%08d", i))));
        }
        List<DebtorId> ids = system(() -> parties.register(bank, many));

        assertThat(new HashSet<>(ids)).hasSize(5000);
        assertThat(search("人4321")).containsExactly(ids.get(4321));
        assertThat(system(() -> parties.register(bank, many))).isEqualTo(ids);
    }

    private DebtorId register(CreditorId creditor, NewDebtor debtor) {
        return system(() -> parties.register(creditor, List.of(debtor))).getFirst();
    }

    private List<ContactPointCard> points(DebtorId id) {
        return system(() -> parties.points(id));
    }

    private PersonKey personKey(DebtorId id) {
        return system(() -> parties.personKey(id));
    }

    private Parties.Reach reach(DebtorId id) {
        return system(() -> parties.reach(List.of(id))).get(id);
    }

    private List<DebtorId> search(String query) {
        return system(() -> parties.search(query));
    }

    private void learn(DebtorId id, int point, Health health) {
        system(() -> parties.learn(points(id).get(point).id(), health, clock.instant()));
    }

    private static Actor scoped(CreditorId creditor) {
        return new Actor(null, "hostile", Set.of(), new CreditorScope.Only(Set.of(creditor)));
    }

    private <T> T system(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }

    private void system(Runnable work) {
        acting.as(Actor.system("test"), work);
    }
}
