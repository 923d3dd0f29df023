package org.santu.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk in the browser asks: a township of the demo county, seen, worked out, changed by hand, shaken. */
class DeskHttpTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLAN = """
            plan: 乡里的方案
            region: "139921202"
            cellMetres: 120
            timeLimitSeconds: 5
            who: {unit: household, where: "relocation_kind IS NOT NULL", together: village}
            candidates: {count: 10, leastMu: 10, mostMu: 400, spacingMetres: 1200}
            sites: {most: 3}
            """;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String address;
    private static String scenario;
    private static JsonNode units;

    @BeforeAll
    static void workOut() throws Exception {
        address = RunningSantu.withDemo().address();
        scenario = done(post("/api/scenarios", Map.of("kind", "relocation", "plan", PLAN))
                .path("job")
                .asString());
        units = get("/api/scenarios/" + scenario + "/maps/units").path("features");
    }

    private static HttpRequest.Builder request(String path) {
        String account = "admin:" + HttpTestConfiguration.ADMIN_PASSWORD;
        return HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private static JsonNode get(String path) throws Exception {
        return send(request(path).GET().build());
    }

    private static JsonNode post(String path, Object body) throws Exception {
        return send(request(path)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private static String done(String job) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(600).toNanos();
        while (System.nanoTime() < until) {
            JsonNode now = get("/api/jobs/" + job);
            String state = now.path("state").asString("");
            if (state.equals("done")) {
                return job;
            }
            assertThat(state).as(now.toString()).isIn("waiting", "running");
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end: " + job);
    }

    @Test
    void a_plan_is_understood_and_counted_before_it_is_worked_out() throws Exception {
        JsonNode understood = post("/api/relocation/preview", Map.of("plan", PLAN));
        assertThat(understood.path("units").asInt()).isEqualTo(units.size());
        assertThat(understood.path("people").asInt())
                .isEqualTo(get("/api/scenarios/" + scenario)
                        .path("result")
                        .path("figures")
                        .path("people")
                        .asInt());
        assertThat(understood.path("plan").path("criteria").size()).isEqualTo(4);
        assertThat(understood.path("slopeDegrees").isNumber()).isTrue();
        JsonNode wrong = post("/api/relocation/preview", Map.of("plan", PLAN + "sitess: {}\n"));
        assertThat(wrong.path("code").asString()).isEqualTo("SANTU-RELOCATION-PLAN");
        JsonNode elsewhere = post("/api/relocation/preview", Map.of("plan", "plan: x\nregion: \"44\"\n"));
        assertThat(elsewhere.path("people").asInt(0)).isZero();
    }

    @Test
    void the_picture_of_the_land_follows_the_weights_and_each_place_says_why() throws Exception {
        JsonNode land = post("/api/relocation/land", Map.of("plan", PLAN));
        String picture = land.path("picture").asString();
        var image = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1))));
        assertThat(image.getWidth()).isBetween(20, 900);
        assertThat(land.path("allowedShare").asDouble()).isBetween(0.01, 0.99);
        String onlySlope = PLAN + "criteria: [{factor: slope, weight: 1, curve: [0, 1, 25, 0]}]\n";
        JsonNode other = post("/api/relocation/land", Map.of("plan", onlySlope));
        assertThat(other.path("picture").asString()).isNotEqualTo(picture);
        assertThat(other.path("allowedShare").asDouble())
                .as("weights rule nothing out")
                .isEqualTo(land.path("allowedShare").asDouble());
        JsonNode site =
                get("/api/scenarios/" + scenario).path("result").path("sites").get(0);
        JsonNode place = post(
                "/api/relocation/land/at",
                Map.of(
                        "plan",
                        PLAN,
                        "longitude",
                        site.path("longitude").asDouble(),
                        "latitude",
                        site.path("latitude").asDouble()));
        double sum = 0;
        for (JsonNode factor : place.path("factors")) {
            sum += factor.path("contribution").asDouble();
        }
        assertThat(place.path("inside").asBoolean()).isTrue();
        assertThat(place.path("score").asDouble()).isCloseTo(sum, within(1e-6)).isGreaterThanOrEqualTo(0.5);
        assertThat(post("/api/relocation/land/at", Map.of("plan", PLAN, "longitude", 1, "latitude", 1))
                        .path("inside")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void what_people_decide_by_hand_is_added_up_at_once_and_kept_on_request() throws Exception {
        JsonNode result = get("/api/scenarios/" + scenario).path("result");
        String moves = "/api/relocation/scenarios/" + scenario + "/moves";
        JsonNode unchanged = post(moves, Map.of("moves", new Object[0]));
        assertThat(unchanged.path("objective").path("after").asDouble())
                .as("added up without the solver")
                .isCloseTo(result.path("objective").asDouble(), within(0.01));
        JsonNode unit = units.get(0);
        String own = unit.path("properties").path("site").asString();
        String other = null;
        for (Iterator<String> names =
                        unit.path("properties").path("minutes").propertyNames().iterator();
                names.hasNext(); ) {
            String name = names.next();
            other = name.equals(own) ? other : name;
        }
        JsonNode ways = unit.path("properties").path("minutes");
        double more = unit.path("properties").path("people").asDouble()
                * (ways.path(other).asDouble() - ways.path(own).asDouble());
        Map<String, String> move = Map.of("unit", unit.path("id").asString(), "site", other);
        JsonNode changed = post(moves, Map.of("moves", new Object[] {move}));
        double after = changed.path("objective").path("after").asDouble();
        assertThat(after - changed.path("objective").path("before").asDouble()).isCloseTo(more, within(0.01));
        assertThat(after).isGreaterThanOrEqualTo(result.path("bound").asDouble());
        assertThat(post(moves, Map.of("moves", new Object[] {Map.of("unit", "nobody", "site", other)}))
                        .path("code")
                        .asString())
                .isEqualTo("SANTU-RELOCATION-BY-HAND");

        String byHand = PLAN
                + "byHand: {from: \"%s\", moves: [{unit: \"%s\", site: %s}]}\n"
                        .formatted(scenario, move.get("unit"), other);
        String kept =
                done(post("/api/scenarios", Map.of("plan", byHand)).path("job").asString());
        JsonNode keptResult = get("/api/scenarios/" + kept).path("result");
        assertThat(keptResult.path("objective").asDouble()).isCloseTo(after, within(0.01));
        assertThat(keptResult.path("bound").asDouble())
                .isEqualTo(result.path("bound").asDouble());
        assertThat(keptResult.path("explanations").path("en").toString()).contains("1 unit moved by hand");
    }

    @Test
    void ways_to_school_and_clinic_are_told_before_and_after() throws Exception {
        JsonNode travel = get("/api/scenarios/" + scenario).path("result").path("travel");
        assertThat(travel.path("fields").path("place").asString()).isEqualTo("old-homes");
        for (String kind : new String[] {"school", "clinic"}) {
            assertThat(travel.path(kind).path("after").path("meanMinutes").asDouble(-1))
                    .isPositive();
            assertThat(travel.path(kind).path("after").path("longestMinutes").asDouble())
                    .isGreaterThanOrEqualTo(
                            travel.path(kind).path("after").path("meanMinutes").asDouble());
            assertThat(travel.path(kind).path("before").path("meanMinutes").asDouble(-1))
                    .isPositive();
        }
    }

    @Test
    void each_weight_is_shaken_and_every_site_says_how_often_it_stays() throws Exception {
        JsonNode ordered =
                post("/api/jobs", Map.of("kind", "relocation-sensitivity", "parameters", Map.of("scenario", scenario)));
        String job = done(ordered.path("id").asString());
        JsonNode result = get("/api/jobs/" + job + "/result");
        assertThat(result.path("runs").size()).isEqualTo(9);
        assertThat(result.path("runsWithChangedWeights").asInt()).isEqualTo(8);
        JsonNode same = result.path("runs").get(0);
        assertThat(same.path("factor").isNull()).isTrue();
        assertThat(same.path("stay").asInt())
                .as("the weights as they are, solved to the end")
                .isEqualTo(result.path("sites").size());
        result.path("sites")
                .forEach(site -> assertThat(site.path("share").asDouble()).isBetween(0.0, 1.0));
        assertThat(get("/api/scenarios/" + scenario + "/studies/sensitivity"))
                .as("it stands with its plan, however long the job is kept")
                .isEqualTo(result);
        assertThat(get("/api/scenarios/" + scenario)
                        .path("summary")
                        .path("studies")
                        .get(0)
                        .asString())
                .isEqualTo("sensitivity");
    }

    @Test
    void weights_by_comparison_come_with_the_ratio_and_its_table() throws Exception {
        JsonNode weights = post(
                "/api/relocation/weights",
                Map.of("factors", 4, "judgements", new double[] {1, 5, 2, 3, 4, 0.75}, "table", "SAATY_1980"));
        assertThat(weights.path("weights").get(1).asDouble()).isCloseTo(0.3917, within(5e-5));
        assertThat(weights.path("consistencyRatio").asDouble()).isCloseTo(0.0342, within(5e-5));
        assertThat(weights.path("table").asString()).isEqualTo("Saaty (1980)");
        assertThat(post("/api/relocation/weights", Map.of("factors", 1_000_000))
                        .path("code")
                        .asString())
                .isEqualTo("SANTU-TERRAIN-AHP-COUNT");
    }
}
