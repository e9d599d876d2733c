package org.duly.assignment.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.identity.CreditorScope;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

/** Sharing cases out: evenly, to those who may, one debtor to one person. */
class SharingOutTests implements WithQuickTheories {
    private static final CreditorId BANK = new CreditorId(new UUID(9, 1));
    private static final CreditorId OTHER_BANK = new CreditorId(new UUID(9, 2));
    private static final Trait CANTONESE = new Trait(Trait.Kind.LANGUAGE, "粤语");
    private static final UserId ANN = person(1);
    private static final UserId BEN = person(2);

    @Test
    void givesTheNextCaseToWhoeverCarriesLeast() {
        Allocation shared = SharingOut.of(
                List.of(piece(1, 1, 500), piece(2, 2, 300), piece(3, 3, 100)), List.of(desk(ANN), desk(BEN)));
        assertThat(receivers(shared)).containsExactly(ANN, BEN, BEN);
        assertThat(shared.after()).isEqualTo(new Spread(400, 500, 450, 2));
    }

    @Test
    void countsWhatAPersonCarriesAlready() {
        Desk laden = new Desk(ANN, all(), Set.of(), 10, 1_000, 9, true, false, Set.of(), Set.of());
        assertThat(receivers(SharingOut.of(List.of(piece(1, 1, 500), piece(2, 2, 400)), List.of(laden, desk(BEN)))))
                .containsExactly(BEN, BEN);
    }

    @Test
    void givesAllCasesOfOneDebtorToOnePerson() {
        Allocation shared = SharingOut.of(
                List.of(piece(1, 7, 500), piece(2, 7, 500), piece(3, 8, 900)), List.of(desk(ANN), desk(BEN)));
        assertThat(receivers(shared)).containsExactly(ANN, ANN, BEN);
    }

    @Test
    void leavesADebtorWithThePersonWhoWorksHim() {
        Desk ben = new Desk(BEN, all(), Set.of(), 10, 9_999, 9, true, false, Set.of(debtor(7)), Set.of());
        Allocation shared = SharingOut.of(List.of(piece(1, 7, 500)), List.of(desk(ANN), ben));
        assertThat(shared.given())
                .extracting(Lot.Given::to, Lot.Given::why)
                .containsExactly(tuple(BEN, Lot.Reason.SAME_DEBTOR));
    }

    @Test
    void neverGivesADebtorToASecondPersonEvenIfTheFirstHasNoRoom() {
        Desk full = new Desk(BEN, all(), Set.of(), 0, 0, 9, true, false, Set.of(debtor(7)), Set.of());
        Allocation shared = SharingOut.of(List.of(piece(1, 7, 500)), List.of(desk(ANN), full));
        assertThat(shared.left().getFirst().obstacles())
                .isEqualTo(Map.of(Obstacle.NO_ROOM, 1, Obstacle.WORKED_BY_ANOTHER, 1));
    }

    @Test
    void doesNotWaitForAColleagueWhoMayNotWorkThatCreditor() {
        Desk elsewhere = new Desk(BEN, only(OTHER_BANK), Set.of(), 9, 0, 9, true, false, Set.of(debtor(7)), Set.of());
        assertThat(receivers(SharingOut.of(List.of(piece(1, 7, 500)), List.of(desk(ANN), elsewhere))))
                .containsExactly(ANN);
    }

    @Test
    void takesTheCasesOfWhoeverIsAwayAndCountsThemOffHim() {
        Desk away = new Desk(BEN, all(), Set.of(), 9, 700, 9, true, true, Set.of(), Set.of());
        Piece held = new Piece(new CaseId(new UUID(1, 1)), debtor(1), BANK, Set.of(), 700, 1, BEN);
        Allocation shared = SharingOut.of(List.of(held), List.of(desk(ANN), away));
        assertThat(receivers(shared)).containsExactly(ANN);
        assertThat(shared.after()).isEqualTo(new Spread(700, 700, 700, 1));
    }

    @Test
    void leavesACaseWhereItIsWithoutTakingRoom() {
        Desk full = new Desk(ANN, all(), Set.of(), 0, 500, 9, true, false, Set.of(), Set.of());
        Piece held = new Piece(new CaseId(new UUID(1, 1)), debtor(1), BANK, Set.of(), 500, 1, ANN);
        Allocation shared = SharingOut.of(List.of(held), List.of(full, desk(BEN)));
        assertThat(receivers(shared)).containsExactly(ANN);
        assertThat(shared.after().mostMinor()).isEqualTo(500);
    }

    @Test
    void namesTheObstacleOfEachPersonWhenNobodyCanTakeACase() {
        Piece asking = new Piece(new CaseId(new UUID(1, 1)), debtor(1), BANK, Set.of(CANTONESE), 500, 3, null);
        Allocation shared = SharingOut.of(
                List.of(asking),
                List.of(
                        desk(ANN),
                        new Desk(BEN, all(), Set.of(CANTONESE), 0, 0, 9, true, false, Set.of(), Set.of()),
                        new Desk(person(3), all(), Set.of(CANTONESE), 9, 0, 2, true, false, Set.of(), Set.of()),
                        new Desk(person(4), all(), Set.of(CANTONESE), 9, 0, 9, false, false, Set.of(), Set.of()),
                        new Desk(
                                person(5),
                                only(OTHER_BANK),
                                Set.of(CANTONESE),
                                9,
                                0,
                                9,
                                true,
                                false,
                                Set.of(),
                                Set.of()),
                        new Desk(
                                person(6), all(), Set.of(CANTONESE), 9, 0, 9, true, false, Set.of(), Set.of(debtor(1))),
                        new Desk(person(7), all(), Set.of(CANTONESE), 9, 0, 9, true, true, Set.of(), Set.of())));
        assertThat(shared.left().getFirst().obstacles())
                .isEqualTo(Map.of(
                        Obstacle.LANGUAGE, 1,
                        Obstacle.NO_ROOM, 1,
                        Obstacle.HAND_NUMBER, 1,
                        Obstacle.NOT_CERTIFIED, 1,
                        Obstacle.OTHER_CREDITORS, 1,
                        Obstacle.ABSENT, 1,
                        Obstacle.CONFLICT_OF_INTEREST, 1));
    }

    @Test
    void keepsTheGapBetweenEqualsWithinTheDearestDebtor() {
        qt().forAll(integers().between(0, 100_000), integers().between(2, 9)).checkAssert((seed, people) -> {
            List<Piece> pieces = randomPieces(seed);
            Allocation shared = SharingOut.of(pieces, equals(people, 1_000));
            long dearest = pieces.stream()
                    .collect(Collectors.groupingBy(Piece::debtor, Collectors.summingLong(Piece::expectedMinor)))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            assertThat(shared.after().widthMinor()).isLessThanOrEqualTo(dearest);
        });
    }

    @Test
    void losesNoCaseAndFillsNobodyBeyondHisRoom() {
        qt().forAll(integers().between(0, 100_000), integers().between(1, 4)).checkAssert((seed, room) -> {
            List<Piece> pieces = randomPieces(seed);
            Allocation shared = SharingOut.of(pieces, equals(5, room));
            assertThat(shared.lots()).extracting(Lot::piece).containsExactlyElementsOf(pieces);
            Map<UserId, Integer> taken = new HashMap<>();
            shared.given().forEach(given -> taken.merge(given.to(), 1, Integer::sum));
            assertThat(taken.values()).allMatch(count -> count <= room);
        });
    }

    @Test
    void givesEachDebtorToOnePersonOrNamesWhatKeptEverybodyAway() {
        qt().forAll(integers().between(0, 100_000), integers().between(1, 4)).checkAssert((seed, room) -> {
            Allocation shared = SharingOut.of(randomPieces(seed), equals(5, room));
            Map<PersonKey, Set<UserId>> voices = new HashMap<>();
            shared.given()
                    .forEach(given -> voices.computeIfAbsent(given.piece().debtor(), _ -> new HashSet<>())
                            .add(given.to()));
            assertThat(voices.values()).allMatch(people -> people.size() == 1);
            assertThat(shared.left())
                    .allMatch(left -> left.obstacles().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            == 5);
        });
    }

    @Test
    void doesNotDependOnTheOrderOfCasesOrPeople() {
        qt().forAll(integers().between(0, 100_000)).checkAssert(seed -> {
            List<Piece> pieces = randomPieces(seed);
            List<Desk> desks = equals(4, 6);
            List<Piece> otherPieces = new ArrayList<>(pieces);
            List<Desk> otherDesks = new ArrayList<>(desks);
            Collections.shuffle(otherPieces, new Random(seed));
            Collections.shuffle(otherDesks, new Random(seed));
            assertThat(new HashSet<>(SharingOut.of(otherPieces, otherDesks).lots()))
                    .isEqualTo(new HashSet<>(SharingOut.of(pieces, desks).lots()));
        });
    }

    private static List<Piece> randomPieces(int seed) {
        Random random = new Random(seed);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            pieces.add(piece(i, random.nextInt(12), random.nextInt(10_000)));
        }
        return pieces;
    }

    private static List<Desk> equals(int people, int room) {
        List<Desk> desks = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            desks.add(new Desk(person(i), all(), Set.of(), room, 0, 9, true, false, Set.of(), Set.of()));
        }
        return desks;
    }

    private static List<@Nullable UserId> receivers(Allocation shared) {
        List<@Nullable UserId> receivers = new ArrayList<>();
        for (Lot lot : shared.lots()) {
            receivers.add(
                    switch (lot) {
                        case Lot.Given given -> given.to();
                        case Lot.Left _ -> null;
                    });
        }
        return receivers;
    }

    private static Piece piece(int number, int debtor, long expected) {
        return new Piece(new CaseId(new UUID(1, number)), debtor(debtor), BANK, Set.of(), expected, 1, null);
    }

    private static Desk desk(UserId person) {
        return new Desk(person, all(), Set.of(), 10, 0, 9, true, false, Set.of(), Set.of());
    }

    private static CreditorScope all() {
        return new CreditorScope.Everything();
    }

    private static CreditorScope only(CreditorId creditor) {
        return new CreditorScope.Only(Set.of(creditor));
    }

    private static UserId person(int number) {
        return new UserId(new UUID(2, number));
    }

    private static PersonKey debtor(int number) {
        return new PersonKey("p" + number);
    }
}
