package org.santu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.rule.RuleInForce.State;

/** Which provision holds where and when, and what is said about mistakes in the files. */
class RuleBookTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static RuleBook book(String provisions) {
        return book("most", provisions);
    }

    private static RuleBook book(String sense, String provisions) {
        return RuleReader.read(List.of(new CatalogFile("t.yaml", """
                topic: t
                zh: 题
                en: T
                rules:
                  - rule: limit
                    zh: 限
                    en: Limit
                    sense: %s
                    redLine: true
                    provisions:
                """.formatted(sense) + provisions.indent(6))));
    }

    private static String line(String value, String more) {
        return "- {" + value + ", basis: public, source: s, zh: 文, en: text" + (more.isEmpty() ? "" : ", " + more)
                + "}\n";
    }

    private static RuleInForce at(RuleBook book, String place, LocalDate day, OwnEntry... own) {
        return book.inForce("limit", place, day, List.of(own));
    }

    private static OwnEntry own(long sequence, String region, int value, String from, String to) {
        return new OwnEntry(
                sequence,
                "limit",
                region,
                new RuleValue.Amount(java.math.BigDecimal.valueOf(value)),
                Validity.parse(from, to),
                "why",
                "who",
                Instant.EPOCH);
    }

    @Test
    void aRuleChangedByDateChangesTheAnswerOfThatDateOnly() {
        String before = line("value: 10", "from: 2015");
        RuleBook old = book(before);
        RuleBook changed = book(before + line("value: 8", "from: 2020-07-01, to: 2020-07-31"));
        for (LocalDate day = LocalDate.of(2020, 6, 1); day.getYear() == 2020; day = day.plusDays(1)) {
            boolean july = day.getMonthValue() == 7;
            assertThat(at(changed, "13", day).value().text()).isEqualTo(july ? "8" : "10");
            assertThat(at(old, "13", day).value().text()).isEqualTo("10");
        }
    }

    @Test
    void theNearerRuleHoldsOnlyWhereItWasMade() {
        RuleBook book = book(line("value: 10", "from: 2015") + line("value: 8", "from: 2016, regions: ['1306']"));
        assertThat(at(book, "130624", DAY).value().text()).isEqualTo("8");
        assertThat(at(book, "130624", DAY).overruled()).hasSize(1);
        assertThat(at(book, "1307", DAY).value().text()).isEqualTo("10");
        assertThat(at(book, "13", DAY).value().text()).isEqualTo("10");
        assertThat(at(book, "130624", LocalDate.of(2015, 6, 1)).value().text()).isEqualTo("10");
    }

    @Test
    void anOlderNearRuleAgainstANewerWideOneIsAConflictUnlessTheyAgree() {
        String near = line("value: 8", "from: 2015, regions: ['1306']");
        assertThat(at(book(near + line("value: 10", "from: 2016")), "130624", DAY)
                        .state())
                .isEqualTo(State.CONFLICT);
        RuleInForce agreed = at(book(near + line("value: 8.0", "from: 2016")), "130624", DAY);
        assertThat(agreed.state()).isEqualTo(State.KNOWN);
        assertThat(agreed.provision().validity().fromText()).isEqualTo("2016");
    }

    @Test
    void twoOfTheSameDayAndPlaceContradictEachOther() {
        RuleBook book = book(line("value: 8", "from: 2016") + line("value: 9", "from: 2016"));
        assertThat(at(book, "13", DAY).rivals()).hasSize(2);
    }

    @Test
    void aThirdThatOverrulesBothSettlesAConflict() {
        RuleBook book =
                book(line("value: 8", "from: 2016") + line("value: 9", "from: 2016") + line("value: 7", "from: 2017"));
        assertThat(at(book, "13", DAY).value().text()).isEqualTo("7");
    }

    @Test
    void theOrderOfProvisionsNeverMatters() {
        String a = line("value: 8", "from: 2016");
        String b = line("value: 9", "from: 2015, regions: ['13']");
        String c = line("value: 7", "from: 2014, regions: ['1306']");
        State one = at(book(a + b + c), "1306", DAY).state();
        assertThat(List.of(book(a + c + b), book(b + a + c), book(c + b + a)))
                .allSatisfy(book -> assertThat(at(book, "1306", DAY).state()).isEqualTo(one));
    }

    @Test
    void noRuleAndAnUnconfirmedOneAreToldApart() {
        assertThat(at(book(line("value: 8", "from: 2021")), "13", DAY).state()).isEqualTo(State.NONE);
        RuleBook open = book("- {basis: unconfirmed, source: s, zh: 文, en: text}\n");
        assertThat(at(open, "13", DAY).state()).isEqualTo(State.UNKNOWN);
        assertThat(at(open, "13", DAY).findNumber()).isEmpty();
    }

    @Test
    void whatTheCountyDecidedItselfComesFirst() {
        RuleBook book = book(line("value: 10", "from: 2015"));
        OwnEntry county = own(2, "130624", 6, "2020-01-01", "2020-12-31");
        OwnEntry wide = own(3, "1306", 7, "2020-01-01", null);
        OwnEntry later = own(4, "130624", 5, "2020-07-01", null);
        assertThat(at(book, "130624101", DAY, county, wide, later).value().text())
                .isEqualTo("6");
        assertThat(at(book, "130624", DAY.plusDays(1), county, wide, later)
                        .value()
                        .text())
                .isEqualTo("5");
        assertThat(at(book, "130699", DAY, county, wide, later).value().text()).isEqualTo("7");
        assertThat(at(book, "13", DAY, county, wide, later).value().text()).isEqualTo("10");
        assertThat(at(book, "130624", DAY, county).overruled()).hasSize(1);
    }

    @Test
    void belowARedLineOnlyStricterDecisionsAreTaken() {
        RuleBook most = book(line("value: 25", "from: 2016"));
        Rule rule = most.getRule("limit");
        Validity now = Validity.parse("2020-01-01", null);
        assertThat(most.mayDecide(rule, "13", new RuleValue.Amount(java.math.BigDecimal.valueOf(20)), now))
                .isTrue();
        assertThat(most.mayDecide(rule, "13", new RuleValue.Amount(java.math.BigDecimal.valueOf(26)), now))
                .isFalse();
        Validity earlier = Validity.parse("2014", "2015");
        assertThat(most.mayDecide(rule, "13", new RuleValue.Amount(java.math.BigDecimal.valueOf(26)), earlier))
                .isTrue();
        RuleBook verdict = book("verdict", line("word: forbidden", ""));
        assertThat(verdict.mayDecide(verdict.getRule("limit"), "13", new RuleValue.Word("approval"), now))
                .isFalse();
    }

    @Test
    void whatPeopleTypeIsReadInTheSenseOfTheRule() {
        assertThat(RuleValue.parse(Sense.MOST, " 20.50 ").orElseThrow().text()).isEqualTo("20.5");
        assertThat(RuleValue.parse(Sense.RANGE, "5 至 7").orElseThrow().text()).isEqualTo("5-7");
        assertThat(RuleValue.parse(Sense.LIST, "甲、乙，丙").orElseThrow().text()).isEqualTo("甲, 乙, 丙");
        assertThat(RuleValue.parse(Sense.VERDICT, "pass")).isPresent();
        assertThat(RuleValue.parse(Sense.VERDICT, "maybe")).isEmpty();
        assertThat(RuleValue.parse(Sense.RANGE, "7-5")).isEmpty();
        assertThat(RuleValue.parse(Sense.RANGE, "5")).isEmpty();
        assertThat(RuleValue.parse(Sense.MOST, "20 m")).isEmpty();
        assertThat(RuleValue.parse(Sense.MOST, "-1")).isEmpty();
        assertThat(RuleValue.parse(Sense.MOST, null)).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithFileAndLine() {
        String yaml = """
                topic: t
                zh: 题
                en: T
                rules:
                  - rule: Bad Name
                    zh: 一
                    en: One
                    sense: most
                    provisions:
                      - {word: x, basis: public, source: s, zh: 文, en: text}
                      - {value: 1, basis: unconfirmed, source: s, zh: 文, en: text}
                      - {value: 1, basis: public, zh: 文, en: text}
                      - {value: 1, basis: public, source: s, from: 2016-13, zh: 文, en: text}
                      - {value: 1, basis: public, source: s, regions: [1306x], zh: 文, en: text}
                      - {value: 1, basis: rumour, source: s, colour: red, zh: 文, en: text}
                  - rule: other
                    zh: 二
                    en: Two
                    sense: nonsense
                """;
        assertThatThrownBy(() -> RuleReader.read(List.of(new CatalogFile("own.yaml", yaml))))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        problem -> assertThat(problem.mistakes())
                                .extracting(mistake -> mistake.file() + ":" + mistake.line())
                                .containsExactlyInAnyOrder(
                                        "own.yaml:5",
                                        "own.yaml:10",
                                        "own.yaml:11",
                                        "own.yaml:12",
                                        "own.yaml:13",
                                        "own.yaml:14",
                                        "own.yaml:15",
                                        "own.yaml:15",
                                        "own.yaml:19",
                                        "own.yaml:16"));
    }
}
