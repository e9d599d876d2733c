package org.duly.compliance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.duly.compliance.conformance.Check;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Planted;

/** The library is handed its facts: it knows no framework, no database and no clock. Each rule is shown to bite. */
class ArchitectureTests {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duly.compliance");

    private static final ArchRule NO_SPRING =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");
    private static final ArchRule NO_SQL =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..");
    /** Only the command line asks what day it is, and only where it is not told. */
    private static final ArchRule NO_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(Check.class)
            .should()
            .callMethodWhere(describe(
                    "ask what time it is",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && (call.getName().equals("now")
                                    || call.getTargetOwner().isEquivalentTo(Clock.class))));

    @Test
    void knowsNoSpring() {
        NO_SPRING.check(LIBRARY);
        assertBites(NO_SPRING, UsesSpring.class);
    }

    @Test
    void knowsNoSql() {
        NO_SQL.check(LIBRARY);
        assertBites(NO_SQL, UsesSql.class);
    }

    @Test
    void knowsNoClock() {
        NO_CLOCK.check(LIBRARY);
        assertBites(NO_CLOCK, AsksTheTime.class);
    }

    @Test
    void letsOnlyTheGateMintAClearance() {
        assertThat(Stream.of(Clearance.class.getDeclaredConstructors()).map(Constructor::getModifiers))
                .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    private static void assertBites(ArchRule rule, Class<?> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(violation)).isInstanceOf(AssertionError.class);
    }

    /** Planted. */
    record UsesSpring(Planted bean) {}

    /** Planted. */
    record UsesSql(Connection connection) {}

    /** Planted. */
    record AsksTheTime() {
        Instant time() {
            return Instant.now();
        }
    }
}
