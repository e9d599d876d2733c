package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words in which packs speak of an act. */
class CircumstanceTests {
    @Test
    void nameEachCircumstanceOnceWhicheverLawBroughtIt() {
        assertThat(Circumstance.all()).extracting(Circumstance::word).doesNotHaveDuplicates();
    }
}
