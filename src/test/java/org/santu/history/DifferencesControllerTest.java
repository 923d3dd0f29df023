package org.santu.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds households of its own to both townships. */
@HttpTest
class DifferencesControllerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOUSEHOLDS = "/api/layers/household/features";

    private final List<String> made = new ArrayList<>();

    @Autowired
    MockMvc http;

    /** Other tests count the households. */
    @AfterEach
    void leaveNothing() throws Exception {
        for (String address : made) {
            String tag = http.perform(get(address).with(As.admin()))
                    .andReturn()
                    .getResponse()
                    .getHeader("ETag");
            http.perform(delete(address).with(As.admin()).header("If-Match", tag))
                    .andExpect(status().isNoContent());
        }
    }

    @Test
    void eachSeesTheNetChangeOfTheirRegionMaskedAsTheyRead() throws Exception {
        String west = insert(SmallCounty.WEST_VILLAGE, "赵甲乙", "一组");
        String east = insert(SmallCounty.EAST_VILLAGE, "钱丙丁", "一组");
        Instant start = pause();
        change(west, 1, "{\"village_group\": \"二组\", \"name\": \"=1+1\"}");
        change(east, 1, "{\"village_group\": \"三组\"}");
        change(east, 2, "{\"village_group\": \"一组\"}");
        String late = insert(SmallCounty.EAST_VILLAGE, "孙戊己", "四组");
        Instant end = pause();

        JsonNode admin = differences(As.admin(), start, end, "");
        assertThat(admin.path("changed").asInt()).isEqualTo(1);
        assertThat(admin.path("added").asInt()).isEqualTo(1);
        assertThat(admin.toString()).contains(id(west), id(late)).doesNotContain(id(east));
        JsonNode item = find(admin, id(west));
        assertThat(item.path("changed").path("village_group").path("before").asString())
                .isEqualTo("一组");
        assertThat(item.path("changed").path("village_group").path("after").asString())
                .isEqualTo("二组");

        JsonNode editor = differences(As.westEditor(), start, end, "");
        assertThat(editor.path("added").asInt()).isZero();
        assertThat(editor.toString()).contains(id(west)).doesNotContain(id(late), "孙戊己");
        assertThat(differences(As.westEditor(), start, end, "&region=" + SmallCounty.EAST)
                        .isMissingNode())
                .isTrue();

        JsonNode viewer = find(differences(As.viewer(), start, end, ""), id(west));
        assertThat(viewer.path("changed").path("name").path("before").asString())
                .isEqualTo("赵**");
        assertThat(viewer.toString()).doesNotContain("赵甲乙");

        http.perform(get(address(".xlsx", start, end)).with(As.viewer())).andExpect(status().isForbidden());
        Map<String, String> parts =
                unzip(http.perform(get(address(".xlsx", start, end)).with(As.westEditor()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        // The writer spells Chinese as numbers of characters.
        String all = Pattern.compile("&#x([0-9a-f]+);")
                .matcher(String.join("", parts.values()))
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        assertThat(all).contains("赵甲乙", "二组", "=1+1").doesNotContain("孙戊己", "<f>");
    }

    @Test
    void theFirstInstantComesFirst() throws Exception {
        http.perform(get("/api/changes/differences?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-CHANGES-ORDER"));
    }

    @Test
    void aConflictTellsWhatWasSeenAndWhatStandsThere() throws Exception {
        String address = insert(SmallCounty.WEST_VILLAGE, "李庚辛", "一组");
        change(address, 1, "{\"village_group\": \"五组\"}");
        http.perform(put(address)
                        .with(As.westEditor())
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\": \"Feature\", \"properties\": {\"village_group\": \"六组\"}}"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.base.properties.village_group").value("一组"))
                .andExpect(jsonPath("$.theirs.properties.village_group").value("五组"))
                .andExpect(jsonPath("$.theirs.properties.version").value(2))
                .andExpect(jsonPath("$.theirs.geometry.type").value("Point"));
    }

    private String insert(String village, String name, String group) throws Exception {
        String body = """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.72, 38.62]},
                 "properties": {"region_code": "%s", "name": "%s", "village_group": "%s"}}""".formatted(village, name, group);
        String address = http.perform(post(HOUSEHOLDS)
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        made.add(address);
        return address;
    }

    private void change(String address, int version, String properties) throws Exception {
        http.perform(put(address)
                        .with(As.admin())
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\": \"Feature\", \"properties\": " + properties + "}"))
                .andExpect(status().isOk());
    }

    private JsonNode differences(RequestPostProcessor who, Instant from, Instant to, String more) throws Exception {
        return JSON.readTree(http.perform(get(address("", from, to) + more).with(who))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .path("layers")
                .path(0);
    }

    private static JsonNode find(JsonNode layer, String id) {
        return layer.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String format, Instant from, Instant to) {
        return "/api/changes/differences" + format + "?layers=household&from=" + from + "&to=" + to;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Map<String, String> unzip(byte[] bytes) throws Exception {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.write(Files.createTempFile("differences", ".xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }

    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        Instant now = Instant.now();
        Thread.sleep(5);
        return now;
    }
}
