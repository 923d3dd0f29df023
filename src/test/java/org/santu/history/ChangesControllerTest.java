package org.santu.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.PrivacyClass;
import org.santu.store.BulkLoader;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edits facilities of its own names only. */
@HttpTest
class ChangesControllerTest {
    private static final String FACILITIES = "/api/layers/facility/features";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc http;

    @Autowired
    BulkLoader loader;

    @Autowired
    Catalog catalog;

    @Test
    void anEditIsListedTakenBackAndRedone() throws Exception {
        String address = insert(As.admin(), SmallCounty.WEST_VILLAGE, "旧井");
        change(As.westEditor(), address, 1, "新井");
        JsonNode newest = list(As.westEditor(), "by=west-editor&layer=facility").get(0);
        assertThat(newest.path("kind").asString()).isEqualTo("edit");
        assertThat(newest.path("own").booleanValue()).isTrue();
        assertThat(newest.path("canUndo").booleanValue()).isTrue();
        assertThat(newest.path("layers").get(0).path("updated").asInt()).isEqualTo(1);
        String batch = newest.path("batch").asString();

        JsonNode undo = undo(As.westEditor(), batch, 200);
        assertThat(undo.path("kind").asString()).isEqualTo("undo");
        assertThat(name(address)).isEqualTo("旧井");
        assertThat(undo(As.westEditor(), batch, 409).path("code").asString()).isEqualTo("SANTU-UNDO-UNDONE");
        assertThat(find(As.westEditor(), batch).path("undone").booleanValue()).isTrue();

        JsonNode redo = undo(As.westEditor(), undo.path("batch").asString(), 200);
        assertThat(redo.path("kind").asString()).isEqualTo("redo");
        assertThat(name(address)).isEqualTo("新井");
        assertThat(find(As.westEditor(), batch).path("undone").booleanValue()).isFalse();
    }

    @Test
    void whoCannotWriteCannotTakeBackAndWhoIsElsewhereSeesNothing() throws Exception {
        insert(As.admin(), SmallCounty.EAST_VILLAGE, "东井");
        String batch = list(As.admin(), "layer=facility").get(0).path("batch").asString();
        assertThat(list(As.viewer(), "layer=facility").get(0).path("canUndo").booleanValue())
                .isFalse();
        undo(As.viewer(), batch, 403);
        undo(As.westEditor(), batch, 404);
        http.perform(get("/api/changes/" + batch).with(As.westEditor())).andExpect(status().isNotFound());
        assertThat(batches(As.westEditor(), "limit=200")).doesNotContain(batch);
        assertThat(list(As.westEditor(), "region=" + SmallCounty.EAST)).isEmpty();
        assertThat(list(As.admin(), "region=" + SmallCounty.WEST + "&limit=200"))
                .noneMatch(found -> found.path("batch").asString().equals(batch));
    }

    @Test
    void aBatchThatReachesBeyondTheRegionShowsOnlyItsPartAndCannotBeTakenBack() throws Exception {
        Caller county = new Caller(
                "loader", new Scope(SmallCounty.COUNTY, PrivacyClass.SENSITIVE), Role.DATA_MANAGER.permissions());
        List<Map<String, Object>> rows = IntStream.range(0, 5)
                .mapToObj(i -> Map.<String, Object>of(
                        "region_code",
                        i < 2 ? SmallCounty.WEST_VILLAGE : SmallCounty.EAST_VILLAGE,
                        "name",
                        "批量" + i,
                        "kind",
                        "clinic"))
                .toList();
        loader.insert(county, catalog.getLayer("facility"), rows.iterator());
        JsonNode all = list(As.admin(), "by=loader").get(0);
        assertThat(all.path("kind").asString()).isEqualTo("import");
        assertThat(all.path("layers").get(0).path("inserted").asInt()).isEqualTo(5);
        JsonNode part = list(As.westEditor(), "by=loader").get(0);
        assertThat(part.path("layers").get(0).path("inserted").asInt()).isEqualTo(2);
        assertThat(part.path("canUndo").booleanValue()).isFalse();
        String batch = all.path("batch").asString();
        assertThat(undo(As.westEditor(), batch, 403).path("code").asString()).isEqualTo("SANTU-UNDO-OUT-OF-SCOPE");
        String page = http.perform(get("/api/changes/" + batch).with(As.westEditor()))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.features.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("批量0").doesNotContain("批量4");
        assertThat(undo(As.admin(), batch, 200).path("changes").asInt()).isEqualTo(5);
    }

    @Test
    void aLaterChangeIsNamedWhenItStandsInTheWay() throws Exception {
        String address = insert(As.westEditor(), SmallCounty.WEST_VILLAGE, "甲桥");
        String first =
                list(As.westEditor(), "layer=facility").get(0).path("batch").asString();
        change(As.admin(), address, 1, "乙桥");
        JsonNode problem = undo(As.westEditor(), first, 409);
        assertThat(problem.path("code").asString()).isEqualTo("SANTU-UNDO-TOUCHED");
        assertThat(problem.path("conflictCount").asInt()).isEqualTo(1);
        assertThat(problem.path("conflicts").get(0).path("by").asString()).isEqualTo("admin");
        http.perform(delete(address).with(As.admin()).header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
    }

    @Test
    void daysWithChangesAreCountedInTheScope() throws Exception {
        insert(As.admin(), SmallCounty.EAST_VILLAGE, "日历");
        long all = today(As.admin());
        assertThat(today(As.westEditor())).isLessThan(all).isPositive();
        http.perform(get("/api/changes/days?zone=Nowhere/Land").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-CHANGES-ZONE"));
    }

    private long today(RequestPostProcessor who) throws Exception {
        JsonNode days = json(get("/api/changes/days").with(who), 200);
        return days.get(days.size() - 1).path("changes").asLong();
    }

    private String insert(RequestPostProcessor who, String village, String name) throws Exception {
        String body = """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.72, 38.62]},
                 "properties": {"region_code": "%s", "name": "%s", "kind": "clinic"}}""".formatted(village, name);
        return http.perform(post(FACILITIES)
                        .with(who)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void change(RequestPostProcessor who, String address, int version, String name) throws Exception {
        http.perform(put(address)
                        .with(who)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\": \"Feature\", \"properties\": {\"name\": \"" + name + "\"}}"))
                .andExpect(status().isOk());
    }

    private String name(String address) throws Exception {
        return json(get(address).with(As.admin()), 200)
                .path("properties")
                .path("name")
                .asString();
    }

    private JsonNode list(RequestPostProcessor who, String query) throws Exception {
        return json(get("/api/changes?" + query).with(who), 200);
    }

    private List<String> batches(RequestPostProcessor who, String query) throws Exception {
        return StreamSupport.stream(list(who, query).spliterator(), false)
                .map(batch -> batch.path("batch").asString())
                .toList();
    }

    private JsonNode find(RequestPostProcessor who, String batch) throws Exception {
        return json(get("/api/changes/" + batch).with(who), 200).path("batch");
    }

    private JsonNode undo(RequestPostProcessor who, String batch, int expected) throws Exception {
        return json(post("/api/changes/" + batch + "/undo").with(who), expected);
    }

    private JsonNode json(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return JSON.readTree(http.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
