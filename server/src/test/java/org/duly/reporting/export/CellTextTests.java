package org.duly.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void neverStartsAFormula(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张*", "C000123", "1=1"})
    void leavesPlainTextAlone(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void touchesOnlyTheStart() {
        assertThat(CellText.safe("a=1")).isEqualTo("a=1");
    }
}
