package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.santu.access.Role;
import org.santu.store.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that are scripts or formulas: kept as they were written, and never more than text wherever they come out again. */
class StoredScriptsTest {
    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "javascript:alert(1)",
            "=HYPERLINK(\"http://127.0.0.1\")",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0");
    private static final String BOX = "SRS=EPSG:4326&BBOX=117.9995,39.9995,118.0005,40.0005&WIDTH=11&HEIGHT=11&X=5&Y=5";

    private final Wall wall = Wall.get();
    private final Person editor = wall.person(Role.EDITOR, "139941101");
    private String id;

    @AfterEach
    void takeItAway() {
        if (id != null) {
            wall.santu()
                    .bean(Stores.class)
                    .open(org.santu.access.Caller.system())
                    .edits("facility")
                    .delete(java.util.UUID.fromString(id), 1);
        }
    }

    private void store(String name) {
        String body = new JsonMapper()
                .writeValueAsString(Map.of(
                        "type",
                        "Feature",
                        "geometry",
                        Map.of("type", "Point", "coordinates", List.of(118.0, 40.0)),
                        "properties",
                        Map.of("name", name, "kind", kind(), "region_code", "139941101001")));
        Answer answer = Siege.send(editor, new Ask("POST", "/api/layers/facility/features", Map.of(), Map.of(), body));
        assertThat(answer.status()).as(Reading.text(answer)).isEqualTo(201);
        JsonNode made = new JsonMapper().readTree(answer.body());
        id = made.get("id").asString();
        assertThat(made.get("properties").get("name").asString()).isEqualTo(name);
    }

    private String kind() {
        return wall.catalog()
                .getLayer("facility")
                .getAttribute("kind")
                .codeList()
                .codes()
                .get(0)
                .value();
    }

    @Test
    void aNameIsTextWhereverItComesOut() {
        for (String name : NAMES) {
            store(name);
            String wms =
                    "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetFeatureInfo&LAYERS=facility&QUERY_LAYERS=facility&STYLES=&"
                            + BOX + "&INFO_FORMAT=";
            Answer html = Siege.send(editor, Ask.get(wms + "text/html"));
            String page = new String(html.body(), StandardCharsets.UTF_8);
            assertThat(html.status()).as(page).isEqualTo(200);
            assertThat(page).doesNotContain("<script>", "<img src=x", "<svg onload");
            for (String address : List.of(
                    "/api/layers/facility/features?where=status+IS+NULL",
                    "/api/layers/facility/features/" + id,
                    "/api/layers/facility/features/" + id + "/history")) {
                Answer answer = Siege.send(editor, Ask.get(address));
                assertThat(answer.contentType()).contains("json");
                assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
                assertThat(answer.header("content-security-policy")).contains("script-src 'self'");
            }
            takeItAway();
            id = null;
        }
    }

    @Test
    void noWorkbookHoldsAFormula() {
        for (String name : NAMES) {
            store(name);
            Ask ask = Ask.get("/api/changes/differences.xlsx")
                    .with("from", wall.loaded().toString())
                    .with("layers", "facility");
            Answer answer = Siege.send(editor, ask);
            assertThat(answer.status()).as(Reading.text(answer)).isEqualTo(200);
            assertThat(Reading.text(answer)).doesNotContain("<f>", "<f ");
            takeItAway();
            id = null;
        }
    }
}
