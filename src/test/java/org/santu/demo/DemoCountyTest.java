package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.santu.crs.Plane;
import org.santu.testing.BesideOthers;

/** One county, generated once: what a planner would check. */
@BesideOthers
class DemoCountyTest {
    private static final DemoCounty COUNTY = SharedCounty.get();
    private static final Map<String, List<DemoRow>> ROWS = new HashMap<>();

    private static List<DemoRow> rows(String layer) {
        return ROWS.computeIfAbsent(layer, name -> {
            List<DemoRow> list = new ArrayList<>();
            COUNTY.rows(name).forEachRemaining(list::add);
            return list;
        });
    }

    private static List<DemoRow> regions(String level) {
        return rows("region").stream()
                .filter(row -> level.equals(row.values().get("level")))
                .toList();
    }

    private static String code(DemoRow row) {
        return (String) row.values().get("region_code");
    }

    private static double sum(List<DemoRow> rows, String attribute) {
        return rows.stream()
                .map(row -> row.values().get(attribute))
                .mapToDouble(value -> value == null ? 0 : ((Number) value).doubleValue())
                .sum();
    }

    private static long count(List<DemoRow> rows, Predicate<Map<String, Object>> condition) {
        return rows.stream().filter(row -> condition.test(row.values())).count();
    }

    @Test
    void the_county_has_the_promised_numbers() {
        assertThat(regions("city")).hasSize(1);
        assertThat(regions("county")).hasSize(1);
        assertThat(regions("township")).hasSize(13);
        assertThat(regions("village")).hasSize(209);
        assertThat(rows("village")).hasSize(209);
        assertThat(rows("household")).hasSize(21_000);
        assertThat(rows("relocation_site")).hasSize(12);
        assertThat(rows("relocation_candidate")).hasSize(40);
        assertThat(rows("project")).hasSize(850);
        assertThat(sum(regions("county"), "area_km2")).isCloseTo(2200, within(120.0));
    }

    @Test
    void every_geometry_is_valid_and_every_id_is_its_own() {
        Set<Object> ids = new HashSet<>();
        for (String layer : DemoCounty.LAYERS) {
            for (DemoRow row : rows(layer)) {
                assertThat(ids.add(row.id())).as("%s %s", layer, row.id()).isTrue();
                assertThat(row.geometry() == null || row.geometry().isValid())
                        .as("%s %s", layer, row.values())
                        .isTrue();
            }
        }
    }

    @Test
    void villages_cover_the_county_without_gap_or_overlap_and_townships_are_made_of_them() {
        for (String level : List.of("village", "township")) {
            Geometry[] shapes = regions(level).stream()
                    .map(row -> row.geometry().getGeometryN(0))
                    .toArray(Geometry[]::new);
            assertThat(regions(level)).allMatch(row -> row.geometry().getNumGeometries() == 1);
            assertThat(CoverageValidator.validate(shapes, 0.0001)).containsOnlyNulls();
            double area = java.util.Arrays.stream(shapes)
                    .mapToDouble(Geometry::getArea)
                    .sum();
            Geometry county = regions("county").get(0).geometry();
            assertThat(area).isCloseTo(county.getArea(), within(1e-9));
            assertThat(((MultiPolygon) county).getNumGeometries()).isEqualTo(1);
        }
    }

    @Test
    void codes_and_names_are_unique_where_people_expect_it() {
        assertThat(rows("region").stream().map(DemoCountyTest::code)).doesNotHaveDuplicates();
        assertThat(regions("village")).allMatch(row -> code(row).matches("139921[12]\\d\\d2\\d\\d"));
        assertThat(regions("village").stream().map(row -> row.values().get("name")))
                .doesNotHaveDuplicates();
        assertThat(regions("county").get(0).values()).containsEntry("name", "画屏县");
    }

    @Test
    void households_stand_inside_their_village_and_three_in_a_hundred_have_no_position() {
        Map<String, IndexedPointInAreaLocator> villages = new HashMap<>();
        regions("village").forEach(row -> villages.put(code(row), new IndexedPointInAreaLocator(row.geometry())));
        long missing = 0;
        for (DemoRow row : rows("household")) {
            if (row.geometry() == null) {
                missing++;
            } else {
                int place = villages.get(code(row)).locate(row.geometry().getCoordinate());
                assertThat(place).as("%s", row.values()).isEqualTo(Location.INTERIOR);
            }
        }
        assertThat(missing / 21_000.0).isCloseTo(0.03, within(0.006));
    }

    @Test
    void committees_stand_inside_their_village_and_are_reached_by_road() {
        Map<Coordinate, List<Coordinate>> network = new HashMap<>();
        for (DemoRow road : rows("road")) {
            Coordinate[] line = road.geometry().getCoordinates();
            if (!"planned".equals(road.values().get("status"))) {
                network.computeIfAbsent(line[0], k -> new ArrayList<>()).add(line[line.length - 1]);
                network.computeIfAbsent(line[line.length - 1], k -> new ArrayList<>())
                        .add(line[0]);
            }
        }
        Deque<Coordinate> queue =
                new ArrayDeque<>(List.of(rows("village").get(0).geometry().getCoordinate()));
        Set<Coordinate> reached = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            for (Coordinate next : network.getOrDefault(queue.poll(), List.of())) {
                if (reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        assertThat(rows("village"))
                .allMatch(row -> reached.contains(row.geometry().getCoordinate()));
    }

    @Test
    void village_figures_are_those_of_the_household_layer() {
        Map<String, long[]> sums = new HashMap<>();
        for (DemoRow household : rows("household")) {
            long[] sum = sums.computeIfAbsent(code(household), k -> new long[4]);
            long people = (Long) household.values().get("people");
            if (household.values().get("attribute") != null) {
                sum[0]++;
                sum[1] += people;
                if (!"exited".equals(household.values().get("exit_state"))) {
                    sum[2]++;
                    sum[3] += people;
                }
            }
        }
        for (DemoRow village : rows("village")) {
            assertThat(List.of(
                            village.values().get("registered_households"),
                            village.values().get("registered_people"),
                            village.values().get("poor_households"),
                            village.values().get("poor_people")))
                    .isEqualTo(java.util.Arrays.stream(sums.get(code(village)))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void about_six_thousand_households_move_and_the_sites_have_room_for_them() {
        List<DemoRow> movers = rows("household").stream()
                .filter(row -> row.values().get("relocation_kind") != null)
                .toList();
        assertThat(movers).hasSize(6_000);
        assertThat(sum(movers, "people")).isCloseTo(20_000, within(2_500.0));
        long moved = count(movers, values -> values.get("relocation_site") != null && values.get("moved_date") != null);
        assertThat(sum(rows("relocation_site"), "moved_households")).isEqualTo(moved);
        for (DemoRow site : rows("relocation_site")) {
            long going = count(movers, values -> site.values().get("name").equals(values.get("relocation_site")));
            assertThat((Long) site.values().get("capacity_households")).isGreaterThanOrEqualTo(going);
            assertThat(going).as("%s", site.values()).isPositive();
        }
        long tooLarge = count(
                movers,
                values -> ((BigDecimal) values.get("new_house_area_m2")).doubleValue()
                        > 25 * (Long) values.get("people"));
        assertThat(tooLarge).as("over the line, by a few square metres").isBetween(3L, 60L);
        assertThat(movers)
                .allMatch(row -> ((BigDecimal) row.values().get("new_house_area_m2")).doubleValue()
                        <= 25 * (Long) row.values().get("people") + 6);
        List<Object> flats = movers.stream()
                .filter(row -> row.values().get("new_flat") != null)
                .map(row -> (Object) List.of(
                        row.values().get("relocation_site"), row.values().get("new_flat")))
                .toList();
        assertThat(flats).as("nobody shares a flat").doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void applications_for_photovoltaics_stand_to_the_quota_as_474_to_130() {
        double applied = sum(rows("pv_station"), "applied_kilowatts");
        double approved = sum(rows("pv_station"), "approved_kilowatts");
        assertThat(approved).isEqualTo(25_000);
        assertThat(approved / applied).isCloseTo(130.0 / 474, within(0.0005));
        assertThat(rows("pv_station"))
                .filteredOn(row -> "village".equals(row.values().get("kind")))
                .allMatch(row -> ((BigDecimal) row.values().get("applied_kilowatts")).intValue() <= 500);
        assertThat(sum(rows("pv_station"), "area_m2")).isCloseTo(applied * 18.6, within(applied * 0.8));
    }

    @Test
    void stations_are_connected_to_points_of_the_grid_that_exist_and_have_room() {
        Map<String, DemoRow> points = new HashMap<>();
        rows("facility").stream()
                .filter(row -> "connection_point".equals(row.values().get("kind")))
                .forEach(row -> points.put(code(row) + row.values().get("name"), row));
        assertThat(points).hasSize(154);
        assertThat(points.values())
                .allSatisfy(row -> assertThat((BigDecimal) row.values().get("spare_kilowatts"))
                        .isBetween(BigDecimal.valueOf(200), (BigDecimal)
                                row.values().get("capacity_kilowatts")));
        for (DemoRow station : rows("pv_station")) {
            DemoRow point = points.get(code(station) + station.values().get("grid_point"));
            assertThat(point).as("%s", station.values().get("name")).isNotNull();
            double metres = Plane.at(115)
                    .metres(point.geometry())
                    .distance(Plane.at(115).metres(station.geometry()));
            assertThat(((Number) station.values().get("grid_distance_metres")).intValue())
                    .isBetween((int) metres - 5, (int) metres + 500);
        }
    }

    @Test
    void five_channels_of_a_project_add_up_and_some_projects_are_late() {
        for (DemoRow row : rows("project")) {
            double channels = 0;
            for (String channel : List.of("superior", "local", "finance", "integrated", "social")) {
                channels += ((BigDecimal) row.values().get(channel + "_yuan")).doubleValue();
            }
            double investment = ((BigDecimal) row.values().get("investment_yuan")).doubleValue();
            assertThat(((BigDecimal) row.values().get("paid_yuan")).doubleValue())
                    .isLessThanOrEqualTo(channels);
            switch ((String) row.values().get("status")) {
                case "built" -> assertThat(channels).isEqualTo(investment);
                case "building" -> assertThat(channels).isBetween(investment * 0.59, investment);
                default -> assertThat(channels).isZero();
            }
        }
        long late = count(
                rows("project"),
                values -> (Long) values.get("percent") < 100
                        && ((java.time.LocalDate) values.get("deadline")).isBefore(Register.TODAY));
        assertThat(late).isBetween(15L, 150L);
    }

    @Test
    void identity_numbers_have_a_right_check_digit_and_an_impossible_region() {
        Pattern number = Pattern.compile("\"id_number\":\"(\\d{17}[\\dX])\"");
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (DemoRow row : rows("household").subList(0, 2_000)) {
            Matcher matcher = number.matcher((String) row.values().get("members"));
            while (matcher.find()) {
                String id = matcher.group(1);
                int sum = "X".equals(id.substring(17)) ? 10 : id.charAt(17) - '0';
                for (int k = 0; k < 17; k++) {
                    sum += weights[k] * (id.charAt(k) - '0');
                }
                assertThat(sum % 11).as(id).isEqualTo(1);
                assertThat(id).startsWith("139921");
            }
        }
        assertThat(rows("household").stream()
                        .map(row -> row.values().get("id_number"))
                        .distinct()
                        .count())
                .isGreaterThan(20_900);
    }

    @Test
    void steep_and_remote_places_suffer_more_from_bad_roads() {
        Map<String, Village> villages = new HashMap<>();
        COUNTY.world().villages.forEach(village -> villages.put(village.code(), village));
        double plain = shareOfTransport(row -> villages.get(code(row)).plain());
        double remote = shareOfTransport(row -> villages.get(code(row)).hardship() > 0.6);
        assertThat(remote).isGreaterThan(3 * plain);
    }

    private static double shareOfTransport(Predicate<DemoRow> where) {
        List<DemoRow> chosen = rows("household").stream().filter(where).toList();
        return count(chosen, values -> "transport".equals(values.get("main_cause"))) / (double) chosen.size();
    }
}
