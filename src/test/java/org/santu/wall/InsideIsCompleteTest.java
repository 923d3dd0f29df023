package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.catalog.LayerDeclaration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other side of the wall: what is inside somebody's scope is all there. Rows, counts, extents and sums are compared with
 * what the test itself has written.
 */
class InsideIsCompleteTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double NEAR = 1e-7;

    private final Wall wall = Wall.get();
    private final SoftAssertions softly = new SoftAssertions();

    private JsonNode ask(Person person, Ask ask) {
        Answer answer = Siege.send(person, ask);
        assertThat(answer.status())
                .as(person + " " + ask + ": " + Reading.text(answer))
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Set<String> ids(List<Thing> things) {
        return things.stream().map(thing -> thing.id().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Person> everyRegionOnce() {
        return wall.people().stream()
                .filter(person -> !person.isVisitor())
                .collect(Collectors.toMap(Person::region, person -> person, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::region))
                .toList();
    }

    @Test
    void everyRowOfTheScopeIsListedNowAndInThePast() {
        for (Person person : everyRegionOnce()) {
            for (LayerDeclaration layer : wall.catalog().layers()) {
                Ask all = Ask.get("/api/layers/" + layer.name() + "/features").with("limit", "1000");
                rows(person, all, Values.seen(person, layer.name(), wall.things()));
                Instant at = wall.loaded();
                rows(person, all.with("at", at.toString()), Values.seen(person, layer.name(), wall.thingsLoaded()));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyRowOfAPartIsListed() {
        for (Person person : everyRegionOnce()) {
            for (String layer : List.of("household", "project", "road")) {
                Ask all = Ask.get("/api/layers/" + layer + "/features").with("limit", "1000");
                List<Thing> seen = Values.seen(person, layer, wall.things());
                for (String region : List.of(County.FIRST, "139941102", "139941102001", County.NOWHERE)) {
                    rows(person, all.with("region", region), in(seen, region));
                }
                Envelope box = County.cell("139941102001");
                box.expandBy(0.03, 0);
                rows(person, all.with("bbox", Values.text(box)), touching(seen, box));
                rows(
                        person,
                        all.with("where", "name LIKE 'qz%'"),
                        person.role().clearance().ordinal() > 1 ? seen : layer.equals("household") ? List.of() : seen);
            }
        }
        softly.assertAll();
    }

    private void rows(Person person, Ask ask, List<Thing> expected) {
        JsonNode answer = ask(person, ask);
        Set<String> ids = new TreeSet<>();
        answer.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        softly.assertThat(ids).as(person + " " + ask).isEqualTo(ids(expected));
        softly.assertThat(answer.get("numberMatched").asInt())
                .as(person + " " + ask)
                .isEqualTo(expected.size());
    }

    private static List<Thing> in(List<Thing> things, String region) {
        return things.stream().filter(thing -> thing.isIn(region)).toList();
    }

    private static List<Thing> touching(List<Thing> things, Envelope box) {
        return things.stream()
                .filter(thing ->
                        thing.geometry() != null && thing.geometry().intersects(new GeometryFactory().toGeometry(box)))
                .toList();
    }

    @Test
    void countsAndExtentsAreThoseOfTheScope() {
        for (Person person : everyRegionOnce()) {
            for (JsonNode layer : ask(person, Ask.get("/api/layers"))) {
                String name = layer.get("name").asString();
                List<Thing> seen = Values.seen(person, name, wall.things());
                Envelope extent = new Envelope();
                seen.stream()
                        .filter(thing -> thing.geometry() != null)
                        .forEach(
                                thing -> extent.expandToInclude(thing.geometry().getEnvelopeInternal()));
                softly.assertThat(layer.get("count").asInt())
                        .as(person + " " + name)
                        .isEqualTo(seen.size());
                JsonNode told = layer.get("extent");
                softly.assertThat(told.isNull()).as(person + " " + name).isEqualTo(extent.isNull());
                if (!told.isNull() && !extent.isNull()) {
                    Envelope box = new Envelope(
                            told.get(0).asDouble(),
                            told.get(2).asDouble(),
                            told.get(1).asDouble(),
                            told.get(3).asDouble());
                    softly.assertThat(box.getMinX()).isCloseTo(extent.getMinX(), within());
                    softly.assertThat(box.getMaxX()).isCloseTo(extent.getMaxX(), within());
                    softly.assertThat(box.getMinY()).isCloseTo(extent.getMinY(), within());
                    softly.assertThat(box.getMaxY()).isCloseTo(extent.getMaxY(), within());
                }
            }
        }
        softly.assertAll();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(NEAR);
    }

    @Test
    void theWholeTreeOfRegionsIsReached() {
        for (Person person : everyRegionOnce()) {
            Set<String> reached = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>();
            ask(person, Ask.get("/api/regions"))
                    .forEach(region -> open.add(region.get("code").asString()));
            while (!open.isEmpty()) {
                String code = open.remove();
                reached.add(code);
                ask(person, Ask.get("/api/regions").with("parent", code))
                        .forEach(region -> open.add(region.get("code").asString()));
            }
            Set<String> expected = Values.seen(person, "region", wall.things()).stream()
                    .map(Thing::region)
                    .collect(Collectors.toCollection(TreeSet::new));
            softly.assertThat(reached).as(person.toString()).isEqualTo(expected);
            for (Thing village : Values.seen(person, "region", wall.things())) {
                JsonNode found = ask(person, Ask.get("/api/regions").with("q", village.name()));
                softly.assertThat(found.toString()).contains(village.region());
            }
        }
        softly.assertAll();
    }

    @Test
    void theTablesOfAMapAddUpWhatTheScopeHolds() {
        for (Person person : everyRegionOnce()) {
            for (String code : List.of(County.FIRST, "139941101", "139941102001", "139951101002")) {
                if (person.scope().contains(code)) {
                    JsonNode map = ask(person, Ask.get("/api/maps/status/" + code));
                    List<Thing> villages = in(Values.seen(person, "village", wall.things()), code);
                    List<Thing> households = in(Values.seen(person, "household", wall.things()), code);
                    figure(map, "行政村", villages.size());
                    figure(map, "总户数", sum(villages, "households"));
                    figure(map, "总人口", sum(villages, "population"));
                    figure(map, "建档立卡户", households.size());
                    figure(map, "建档立卡人口", sum(households, "people"));
                }
            }
        }
        softly.assertAll();
    }

    private static long sum(List<Thing> things, String attribute) {
        return things.stream()
                .mapToLong(thing -> ((Number) thing.values().get(attribute)).longValue())
                .sum();
    }

    private void figure(JsonNode map, String label, long expected) {
        for (JsonNode row : map.get("tables").get(0).get("rows")) {
            if (row.get(0).get("zh").asString().equals(label)) {
                softly.assertThat(row.get(1).asLong())
                        .as(map.get("region") + " " + label)
                        .isEqualTo(expected);
                return;
            }
        }
        softly.fail("no row " + label);
    }

    @Test
    void historiesAreThereForWhoeverEverHadTheFeature() {
        for (Person person : everyRegionOnce()) {
            for (Thing before : wall.thingsLoaded()) {
                if (before.layer().equals("household")) {
                    Thing after = wall.things().stream()
                            .filter(thing -> thing.id().equals(before.id()))
                            .findFirst()
                            .orElseThrow();
                    boolean had = person.scope().contains(before.region());
                    boolean has = person.scope().contains(after.region());
                    Ask ask = Ask.get("/api/layers/household/features/" + before.id() + "/history");
                    softly.assertThat(Siege.send(person, ask).status())
                            .as(person + " " + ask)
                            .isEqualTo(had || has ? 200 : 404);
                }
            }
        }
        softly.assertAll();
    }
}
