package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionReadingTests {

    @ParameterizedTest
    @CsvSource({"0,0,0", "18.5,1850,18.5", "' 18.50 ',1850,18.5", "0.07,7,0.07", "100,10000,100"})
    void readsAPercentageAndShowsItShort(String typed, int basisPoints, String shown) {
        Commission commission = Commission.read(typed, true).orElseThrow();

        assertThat(commission.basisPoints()).isEqualTo(basisPoints);
        assertThat(commission.percent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "100.01", "101", "999", "18.555", "1e1", "18,5", "18.5%"})
    void refusesWhatIsNoPercentage(String typed) {
        assertThat(Commission.read(typed, true)).isEmpty();
    }

    @Test
    void neverExceedsTheMoneyCollected() {
        assertThatThrownBy(() -> new Commission(10_001, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Commission(-1, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
