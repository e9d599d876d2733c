package org.duly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duly");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.duly.planted");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("time comes from the clock", HouseRules.TIME_COMES_FROM_THE_CLOCK),
                Named.of("only money rooms post", HouseRules.ONLY_MONEY_ROOMS_POST),
                Named.of("no floating money", HouseRules.NO_FLOATING_MONEY),
                Named.of("ways out take a clearance", HouseRules.WAYS_OUT_TAKE_A_CLEARANCE),
                Named.of("clearances stay with contact", HouseRules.CLEARANCES_STAY_WITH_CONTACT),
                Named.of(
                        "ways out are used where the gate is asked",
                        HouseRules.WAYS_OUT_ARE_USED_WHERE_THE_GATE_IS_ASKED),
                Named.of("nobody reaches out beside the ports", HouseRules.NOBODY_REACHES_OUT_BESIDE_THE_PORTS),
                Named.of(
                        "the way out is taken in the reserving transaction",
                        HouseRules.THE_WAY_OUT_IS_TAKEN_IN_THE_RESERVING_TRANSACTION),
                Named.of("names say what things are", HouseRules.NAMES_SAY_WHAT_THINGS_ARE));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesAPlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
