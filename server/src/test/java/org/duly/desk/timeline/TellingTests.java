package org.duly.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duly.kernel.CaseFact;
import org.duly.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingTests {

    static Stream<Class<?>> everyFactAboutACase() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.duly").stream()
                        .filter(type -> type.isAssignableTo(CaseFact.class) && type.isRecord())
                        .map(type -> type.reflect());
    }

    @ParameterizedTest
    @MethodSource("everyFactAboutACase")
    void tellsEveryFactAboutACase(Class<?> kind) throws ReflectiveOperationException {
        CaseFact fact = (CaseFact) invent(kind);

        assertThat(Telling.of(fact))
                .hasValueSatisfying(line -> assertThat(line.caseId()).isEqualTo(fact.caseId()))
                .hasValueSatisfying(line -> assertThat(line.at()).isEqualTo(fact.at()));
    }

    /** Some value of a type that facts are made of. */
    private static Object invent(Class<?> type) throws ReflectiveOperationException {
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 7, 15);
        }
        if (type == String.class) {
            return "CALL";
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == List.class) {
            return List.of("rule");
        } else if (type == Money.class) {
            return Money.of(100, "CNY");
        } else if (type == UUID.class) {
            return new UUID(1, 2);
        } else if (type == boolean.class) {
            return true;
        } else if (type == int.class) {
            return 2;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = invent(types[i]);
        }
        return constructor.newInstance(values);
    }
}
