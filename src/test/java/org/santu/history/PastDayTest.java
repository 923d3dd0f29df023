package org.santu.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts, tables and tiles as they were; works with one pv_station of its own. */
@HttpTest
class PastDayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STATIONS = "/api/layers/pv_station/features";
    private static final String TILE = "/tiles/pv_station/16/53648/25139";

    @Autowired
    MockMvc http;

    @Test
    void whatWasDeletedIsStillInThePast() throws Exception {
        Instant before = pause();
        String address = http.perform(post(STATIONS)
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                                [[[114.7005, 38.6005], [114.7045, 38.6005], [114.7045, 38.6035], [114.7005, 38.6035],
                                [114.7005, 38.6005]]]}, "properties": {"region_code": "%s", "name": "旧电站",
                                "capacity_kilowatts": 321}}""".formatted(SmallCounty.WEST_VILLAGE)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        Instant between = pause();
        http.perform(delete(address).with(As.admin()).header("If-Match", "\"1\""))
                .andExpect(status().isNoContent());
        Instant after = pause();

        long count = count(before);
        assertThat(count(between)).isEqualTo(count + 1);
        assertThat(count(after)).isEqualTo(count);
        assertThat(tables(between)).contains("旧电站").isNotEqualTo(tables(before));
        assertThat(tables(after)).isEqualTo(tables(before)).doesNotContain("旧电站");
        MockHttpServletResponse there = tile("mvt", between);
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(there.getContentAsString()).contains(id);
        assertThat(tile("mvt", before).getContentAsString()).doesNotContain(id);
        assertThat(tile("png", between).getContentAsByteArray())
                .isNotEqualTo(tile("png", before).getContentAsByteArray());
        assertThat(tile("png", after).getContentAsByteArray())
                .isEqualTo(tile("png", before).getContentAsByteArray());
        assertThat(there.getHeader("ETag")).isNotEqualTo(tile("mvt", after).getHeader("ETag"));
        http.perform(get("/tiles/household:elsewhere/16/53648/25139.png?at=" + between)
                        .with(As.admin()))
                .andExpect(status().isNotFound());
    }

    @Test
    void thematicMapsRefuseToShowThePresentAsThePast() throws Exception {
        JsonNode themes = json("/api/themes");
        String layer = themes.get(0).path("layer").asString() + ":"
                + themes.get(0).path("style").asString();
        http.perform(get("/tiles/" + layer + "/10/838/392.png?at=2026-01-01T00:00:00Z")
                        .with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-TILE-PAST-THEME"));
    }

    @Test
    void nobodySeesThePastOfAnotherRegion() throws Exception {
        String address = http.perform(post(STATIONS)
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\": \"Feature\", \"properties\": {\"region_code\": \""
                                + SmallCounty.EAST_VILLAGE + "\", \"name\": \"东电站\"}}"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        Instant east = pause();
        http.perform(put(address)
                        .with(As.admin())
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\": \"Feature\", \"properties\": {\"name\": \"改名\"}}"))
                .andExpect(status().isOk());
        http.perform(get(address + "?at=" + east).with(As.admin()))
                .andExpect(jsonPath("$.properties.name").value("东电站"));
        http.perform(get(address + "?at=" + east).with(As.westEditor())).andExpect(status().isNotFound());
        http.perform(delete(address).with(As.admin()).header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
    }

    private long count(Instant at) throws Exception {
        return json("/api/layers/pv_station?at=" + at).path("count").asLong();
    }

    private String tables(Instant at) throws Exception {
        return json("/api/maps/projects/" + SmallCounty.WEST_VILLAGE + "?at=" + at)
                .path("tables")
                .toString();
    }

    private MockHttpServletResponse tile(String format, Instant at) throws Exception {
        return http.perform(get(TILE + "." + format + "?at=" + at).with(As.admin()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = http.perform(get(address).with(As.admin()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        Instant now = Instant.now();
        Thread.sleep(5);
        return now;
    }
}
