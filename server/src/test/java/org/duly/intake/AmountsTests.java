package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56|1234.56",
                "1,234.56|1234.56",
                "￥1,234.56|1234.56",
                "¥ 1234|1234",
                "１２３４．５６|1234.56",
                "(123.00)|-123.00",
                "（123）|-123",
                "($45.10)|-45.10",
                "-0.01|-0.01",
                "12-|-12",
                "$1,000,000|1000000",
                "1.5万|15000.0",
                "2万元|20000",
                "100元|100",
                "RMB 88.8|88.8",
                "88.80 CNY|88.80",
                "人民币12|12",
                "+7|7",
                ".5|0.5",
                "1 234.00|1234.00",
                "-$3|-3"
            })
    void readsAmountsAsPeopleWriteThem(String text, BigDecimal amount) {
        assertThat(Amounts.parse(text)).isEqualTo(new Parsed.Value<>(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.234,56", "12,34", "1,2345", "1.2.3", "--5", "=1+1", "1e", "12%", "壹佰元", "1-2"})
    void refusesWhatCouldBeReadTwoWays(String text) {
        assertThat(Amounts.parse(text)).isEqualTo(new Parsed.Bad<BigDecimal>("amount.format"));
    }

    @Test
    void refusesPowersOfTenBecauseDigitsAreLost() {
        assertThat(Amounts.parse("1.23E+08")).isEqualTo(new Parsed.Bad<BigDecimal>("amount.power"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "--", "\u00A0", "\u3000"})
    void takesNothingForNothing(String text) {
        assertThat(Amounts.parse(text)).isEqualTo(new Parsed.Blank<BigDecimal>());
    }

    @Test
    void readsBackEveryAmountWrittenWithThousands() {
        DecimalFormat written = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        qt().forAll(longs().between(-99_999_999_999_99L, 99_999_999_999_99L)).check(minor -> {
            BigDecimal amount = BigDecimal.valueOf(minor, 2);
            return Amounts.parse(written.format(amount)).equals(new Parsed.Value<>(amount));
        });
    }
}
