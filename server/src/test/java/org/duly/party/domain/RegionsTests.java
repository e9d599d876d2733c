package org.duly.party.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.duly.kernel.Jurisdiction;
import org.junit.jupiter.api.Test;

class RegionsTests {

    @Test
    void namesTheCityOfANumberInTheReadersLanguage() {
        assertThat(Regions.region("+862584561234", Locale.CHINA))
                .hasValueSatisfying(place -> assertThat(place).contains("南京"));
        assertThat(Regions.region("+862584561234", Locale.ENGLISH))
                .hasValueSatisfying(place -> assertThat(place).contains("Nanjing"));
    }

    @Test
    void keepsTheTimeOfTheNumbersOwnPlace() {
        assertThat(Regions.zone("+13105550123", Jurisdiction.US)).isEqualTo("America/Los_Angeles");
        assertThat(Regions.zone("+8613812345678", Jurisdiction.US)).isEqualTo("Asia/Shanghai");
    }

    @Test
    void keepsTheTimeOfTheDebtorsCountryWhereTheNumberTellsNothing() {
        assertThat(Regions.zone("1234x", Jurisdiction.UK)).isEqualTo("Europe/London");
    }
}
