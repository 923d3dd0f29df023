package org.santu.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.password.PasswordRules.Weakness;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long enough",
                "a password of the county",
                "桥边的老槐树开花了",
                "mill-Tower-brook",
                "Kx7v-92Qm-pLw4-ZtRn",
                "vier Esel tanzen"
            })
    void aPasswordNobodyGuessesFirstIsTaken(String password) {
        assertThat(PasswordRules.findWeakness(password, "zhang.wei")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, LENGTH",
        "'        ', LENGTH",
        "12345678, COMMON",
        "19900101, COMMON",
        "13900000000, COMMON",
        "password, COMMON",
        "Password1!, COMMON",
        "P@ssw0rd, COMMON",
        "P@ssw0rd2026, COMMON",
        "qwertyuiop, COMMON",
        "1qaz2wsx, COMMON",
        "abcabcabc, COMMON",
        "aaaaaaaa, COMMON",
        "Admin@123, COMMON",
        "woaini1314, COMMON",
        "santu2026, COMMON",
        "abcdefgh, COMMON",
        "zhang.wei.2026, USERNAME",
        "iew.gnahz!!, USERNAME"
    })
    void aPasswordGuessedFirstIsRefused(String password, Weakness weakness) {
        assertThat(PasswordRules.findWeakness(password, "zhang.wei")).contains(weakness);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5000})
    void aPasswordThatIsMeantToTireTheHashIsRefused(int length) {
        assertThat(PasswordRules.findWeakness("ab7 ".repeat(length).substring(0, length), "x"))
                .contains(Weakness.LENGTH);
    }
}
