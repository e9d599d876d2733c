package org.duly.party.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.duly.kernel.Jurisdiction;
import org.duly.party.PointKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    @ParameterizedTest
    @CsvSource({
        "张伟, 张*",
        "张伟明, 张**",
        "欧阳娜娜, 欧阳**",
        "司马光, 司马*",
        "欧阳, 欧*",
        "张, *",
        "𠮷田, 𠮷*",
        "John Smith, J*** S***",
        "Ann, A***"
    })
    void keepsOnlyTheSurnameOfAPerson(String name, String masked) {
        assertThat(Masks.person(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"南京云帆贸易有限公司, 南京****有限公司", "云帆商行, 云帆**", "Acme Trading LLC, Ac*** LLC", "Acme, Ac***"})
    void keepsOnlyTheEdgesOfACompany(String name, String masked) {
        assertThat(Masks.company(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"320102199003071234, 3201**********1234", "E12345678, E*******8", "1234, ****"})
    void hidesTheMiddleOfAnIdentityNumber(String number, String masked) {
        assertThat(Masks.identity(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 138 1234 5678, 138****5678",
        "CN, +86 13812345678, 138****5678",
        "CN, 025-84561234, 025-****1234",
        "CN, １３８１２３４５６７８, 138****5678",
        "US, (212) 555-0123, +1 212-***-**23",
        "CN, 12, **"
    })
    void hidesTheMiddleOfANumber(Jurisdiction home, String value, String masked) {
        assertThat(Masks.phone(Numbers.displayed(Numbers.filed(PointKind.MOBILE, value, home))))
                .isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"wang.wu@example.com, w***@example.com", "nonsense, ***"})
    void hidesTheNameInAnEmailAddress(String address, String masked) {
        assertThat(Masks.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "江苏省南京市鼓楼区中山路1号3幢201室 | 江苏省南京市鼓楼区***",
                "北京市朝阳区建国路88号 | 北京市朝阳区***",
                "内蒙古自治区呼和浩特市新城区北垣街2号 | 内蒙古自治区呼和浩特市新城区***",
                "江苏省昆山市花桥镇绿地小区5号 | 江苏省昆山市***",
                "12 Main St, Apt 4, Springfield, IL 62704 | ***, Springfield, IL",
                "12 Main St | ***"
            })
    void hidesAnAddressBelowItsDistrict(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 13812345678, +8613812345678",
        "CN, 0086 138-1234-5678, +8613812345678",
        "US, 212-555-0123, +12125550123"
    })
    void filesANumberInOneFormHoweverItIsWritten(Jurisdiction home, String value, String filed) {
        assertThat(Numbers.filed(PointKind.MOBILE, value, home)).isEqualTo(filed);
    }

    @Test
    void keepsANumberThatCannotBeRead() {
        assertThat(Numbers.filed(PointKind.LANDLINE, "12-34 x", Jurisdiction.CN))
                .isEqualTo("1234x");
    }
}
