package org.santu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.santu.rule.RuleInForce.State;

/** Every figure that the domain knows stands in the rules, with its source, and holds where and when it should. */
class ShippedRulesTest {
    private static final RuleBook BOOK = ShippedRules.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RuleInForce inForce(String rule, String place, String day) {
        return BOOK.inForce(rule, place, LocalDate.parse(day), List.of());
    }

    /** A line of docs/rules-row-by-row.md. */
    private record Line(String rule, String place, String day, String answer) {}

    private static List<Line> listLines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(Path.of("docs/rules-row-by-row.md"))) {
            String[] cells = text.split("(?<!\\\\)\\|");
            if (cells.length == 7 && cells[3].contains("`")) {
                lines.add(new Line(
                        cells[3].replace("`", "").strip(),
                        cells[4].strip(),
                        cells[5].strip(),
                        cells[6].replace("\\|", "|").strip()));
            }
        }
        return lines;
    }

    /** The answer in the words of the table: a value, or that it is unknown or in conflict, and what studies say. */
    private static String answer(Line line, RuleInForce found) {
        String known = switch (found.state()) {
            case KNOWN -> found.value().text();
            case UNKNOWN -> "unknown";
            case CONFLICT ->
                "conflict: "
                        + found.rivals().stream()
                                .map(rival -> rival.value().text())
                                .sorted(Comparator.comparingInt(String::length)
                                        .thenComparing(Comparator.naturalOrder()))
                                .distinct()
                                .collect(Collectors.joining(", "));
            default -> found.state().name();
        };
        String studies =
                found.references().stream().map(study -> study.value().text()).collect(Collectors.joining(", "));
        if (line.answer().startsWith("study: ")) {
            return "study: " + studies;
        }
        return known.equals("unknown") && !studies.isEmpty() ? known + "; study: " + studies : known;
    }

    @Test
    void eachRowOfTheDomainHoldsWhereAndWhenItsSourceSays() throws IOException {
        List<Line> lines = listLines();
        assertThat(lines).hasSizeGreaterThan(150);
        SoftAssertions all = new SoftAssertions();
        for (Line line : lines) {
            RuleInForce found = inForce(line.rule(), line.place(), line.day());
            all.assertThat(answer(line, found))
                    .as("%s at %s on %s", line.rule(), line.place(), line.day())
                    .isEqualTo(line.answer());
            if (found.state() == State.KNOWN) {
                all.assertThat(found.provision().source().zh()).as(line.rule()).isNotBlank();
            }
        }
        all.assertAll();
        assertThat(BOOK.rules().stream().map(Rule::name))
                .as("every rule stands in a row")
                .isSubsetOf(lines.stream().map(Line::rule).toList());
    }

    /** A notice changes the answer on its day and leaves the days before as they were. */
    @Test
    void aNoticeCountsFromItsDay() {
        assertThat(inForce("land_pv_array_farmland", "130624", "2023-03-19")
                        .value()
                        .text())
                .isEqualTo("approval");
        assertThat(inForce("land_pv_array_farmland", "130624", "2023-03-20")
                        .value()
                        .text())
                .isEqualTo("forbidden");
        assertThat(inForce("pv_village_station_kilowatts", "130624", "2017-07-31")
                        .value()
                        .text())
                .isEqualTo("100");
        assertThat(inForce("pv_village_station_kilowatts", "130624", "2017-08-01")
                        .state())
                .isEqualTo(State.CONFLICT);
        assertThat(inForce("pv_collective_percent", "620822", "2019-05-31").state())
                .isNotEqualTo(State.KNOWN);
        assertThat(inForce("pv_collective_percent", "620822", "2019-06-01")
                        .value()
                        .text())
                .isEqualTo("45");
    }

    @Test
    void longListsAreWhole() {
        assertThat(words("poverty_causes")).hasSize(12).startsWith("因病").endsWith("其它");
        assertThat(words("land_field_codes")).hasSize(10).contains("TBMJ", "QSDWDM");
        assertThat(words("sheet_furniture")).hasSize(14).contains("审图号", "指北针", "图廓与坐标格网");
    }

    private static List<String> words(String rule) {
        return ((RuleValue.Words) inForce(rule, "130624", TODAY.toString()).value()).items();
    }

    @Test
    void whatNoSourceConfirmsIsUnknownAndNotGuessed() {
        List<String> unknown = BOOK.inForce("130624", TODAY, List.of()).stream()
                .filter(rule -> rule.state() == State.UNKNOWN)
                .map(rule -> rule.rule().name())
                .toList();
        assertThat(unknown)
                .contains(
                        "site_service_radius_metres",
                        "pv_metres_to_10kv_line",
                        "pv_slope_degrees",
                        "pv_full_load_hours",
                        "site_altitude_metres",
                        "site_metres_from_receiving_residents",
                        "exit_income_yuan",
                        "building_land_quota_mu",
                        "fund_superior_uses",
                        "fund_local_uses",
                        "fund_finance_uses",
                        "fund_social_uses");
        assertThat(inForce("pv_full_load_hours", "621125", "2026-11-22").state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void studiesAreShownAsReferencesThatBindNobody() {
        assertThat(inForce("site_altitude_metres", "621125", "2026-11-22").references())
                .extracting(provision -> provision.value().text())
                .containsExactly("2400");
        assertThat(inForce("housing_square_metres_per_person", "130624", "2026-11-22")
                        .references())
                .extracting(provision -> provision.value().text())
                .containsExactly("20");
        assertThat(inForce("site_least_households", "610222", "2026-11-22").references())
                .extracting(provision -> provision.value().text())
                .containsExactly("200");
        assertThat(inForce("site_metres_from_receiving_residents", "130624", "2026-11-22")
                        .references())
                .extracting(provision -> provision.value().text())
                .containsExactly("1000");
    }

    @Test
    void hebeisLimitOfAVillageStationContradictsTheLaterOneOfTheState() {
        RuleInForce found = inForce("pv_village_station_kilowatts", "130624", "2026-11-22");
        assertThat(found.state()).isEqualTo(State.CONFLICT);
        assertThat(found.value()).isNull();
        assertThat(found.rivals())
                .extracting(provision -> provision.value().text())
                .containsExactlyInAnyOrder("100", "300");
    }

    @Test
    void everythingHasASourceAndATextInBothLanguages() {
        List<String> poor = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            for (Provision provision : rule.provisions()) {
                boolean said = !provision.source().zh().isBlank()
                        && !provision.source().en().isBlank()
                        && !provision.text().zh().isBlank()
                        && !provision.text().en().isBlank();
                if (!said || rule.label().zh().isBlank() || rule.label().en().isBlank()) {
                    poor.add(rule.name());
                }
            }
        }
        assertThat(poor).isEmpty();
        assertThat(BOOK.topics().stream().map(RuleTopic::name).collect(Collectors.toList()))
                .containsExactly("sheets", "relocation", "land", "land_verdict", "photovoltaic", "funding", "data");
    }
}
