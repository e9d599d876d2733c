package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.Locale;
import org.duly.portfolio.placing.IdentityNumbers;
import org.duly.portfolio.placing.IdentityNumbers.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class IdentityNumbersTests {

    private static final String COMPANY_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void acceptsEveryNumberWithItsOwnCheckDigitAndNoOther() {
        qt().forAll(firsts()).check(first17 -> {
            char own = IdentityNumbers.personCheck(first17);
            return "0123456789X"
                    .chars()
                    .allMatch(check -> IdentityNumbers.person(first17 + (char) check)
                            == (check == own ? Check.SOUND : Check.WRONG_CHECK_DIGIT));
        });
    }

    @Test
    void noticesEveryWrongDigitOfTheSerial() {
        qt().forAll(firsts(), integers().between(14, 16), integers().between(1, 9))
                .check((first17, at, by) -> {
                    char[] wrong = (first17 + IdentityNumbers.personCheck(first17)).toCharArray();
                    wrong[at] = (char) ('0' + (wrong[at] - '0' + by) % 10);
                    return IdentityNumbers.person(new String(wrong)) == Check.WRONG_CHECK_DIGIT;
                });
    }

    @Test
    void noticesTwoSwappedNeighboursOfTheArea() {
        qt().forAll(firsts(), integers().between(0, 4))
                .assuming((first17, at) -> first17.charAt(at) != first17.charAt(at + 1))
                .check((first17, at) -> {
                    char[] swapped = (first17 + IdentityNumbers.personCheck(first17)).toCharArray();
                    char kept = swapped[at];
                    swapped[at] = swapped[at + 1];
                    swapped[at + 1] = kept;
                    return IdentityNumbers.person(new String(swapped)) == Check.WRONG_CHECK_DIGIT;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, SOUND",
        "110105194912310021, WRONG_CHECK_DIGIT",
        "110105194902300021, MISSHAPEN",
        "11010519491231002x, MISSHAPEN",
        "110105491231002, SOUND",
        "110105490230002, MISSHAPEN",
        "1101051949123100, MISSHAPEN",
        "'', MISSHAPEN"
    })
    void judgesPersons(String number, Check check) {
        assertThat(IdentityNumbers.person(number)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, SOUND",
        "91350100M000100Y44, WRONG_CHECK_DIGIT",
        "91350100M000100I43, MISSHAPEN",
        "9135, MISSHAPEN"
    })
    void judgesCompanies(String code, Check check) {
        assertThat(IdentityNumbers.company(code)).isEqualTo(check);
    }

    @Test
    void noticesEveryWrongSignOfACompanyCode() {
        qt().forAll(
                        longs().between(0, Long.MAX_VALUE / 4),
                        integers().between(0, 16),
                        integers().between(1, 30))
                .check((seed, at, by) -> {
                    StringBuilder first17 = new StringBuilder();
                    long rest = seed;
                    for (int i = 0; i < 17; i++) {
                        first17.append(COMPANY_DIGITS.charAt((int) (rest % 31)));
                        rest = rest / 31 + i;
                    }
                    String code = first17.toString() + IdentityNumbers.companyCheck(first17.toString());
                    int sign = COMPANY_DIGITS.indexOf(code.charAt(at));
                    String wrong =
                            code.substring(0, at) + COMPANY_DIGITS.charAt((sign + by) % 31) + code.substring(at + 1);
                    return IdentityNumbers.company(code) == Check.SOUND
                            && IdentityNumbers.company(wrong) == Check.WRONG_CHECK_DIGIT;
                });
    }

    /** Area, day of birth and serial. */
    private static Gen<String> firsts() {
        return integers()
                .between(110_000, 659_999)
                .zip(
                        integers().between(0, 40_000),
                        integers().between(0, 999),
                        (area, day, serial) -> String.format(
                                Locale.ROOT,
                                "%06d%s%03d",
                                area,
                                LocalDate.of(1905, 1, 1)
                                        .plusDays(day)
                                        .toString()
                                        .replace("-", ""),
                                serial));
    }
}
