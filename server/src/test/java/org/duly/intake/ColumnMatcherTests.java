package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMatcherTests {

    private static final List<Field> FIELDS = List.of(
            Field.of("name", "姓名", "客户姓名", "name"),
            Field.of("account", "账号", "卡号", "account number"),
            Field.of("principal", "本金", "剩余本金", "principal"),
            Field.of("due", "到期日", "最早逾期日", "due date"));

    @Test
    void isCertainOfExactNamesWhateverTheirSigns() {
        assertThat(ColumnMatcher.suggest(List.of("Account_Number", "DUE DATE", "姓 名"), FIELDS))
                .extracting(Suggestion::field, Suggestion::confidence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("account", 100),
                        org.assertj.core.groups.Tuple.tuple("due", 100),
                        org.assertj.core.groups.Tuple.tuple("name", 100));
    }

    @Test
    void passesOverUnitsInBrackets() {
        assertThat(ColumnMatcher.suggest(List.of("剩余本金（元）"), FIELDS))
                .singleElement()
                .isEqualTo(new Suggestion("剩余本金（元）", "principal", 97));
    }

    @Test
    void usesEachFieldAndEachColumnOnce() {
        assertThat(ColumnMatcher.suggest(List.of("联系人姓名", "姓名"), FIELDS))
                .containsExactly(new Suggestion("姓名", "name", 100));
    }

    @Test
    void forgivesOneWrongLetter() {
        assertThat(ColumnMatcher.suggest(List.of("principle", "princpal"), FIELDS))
                .extracting(Suggestion::column)
                .containsExactly("princpal");
    }

    @Test
    void suggestsNothingForStrangers() {
        assertThat(ColumnMatcher.suggest(List.of("sub_grade", "备注"), FIELDS)).isEmpty();
    }
}
