package org.santu.store.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.santu.testing.SmallCounty.EAST_HOUSEHOLD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Writes facilities only, which no other test counts. */
@HttpTest
class FeatureWritingTest {
    private static final String FACILITIES = "/api/layers/facility/features";
    private static final String BODY = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.71, 38.61]},
             "properties": {"region_code": "%s", "name": "%s", "kind": "clinic"}}""";

    @Autowired
    MockMvc http;

    @Test
    void twoVillagesOfOneCodeCannotBe() throws Exception {
        String villages = "/api/layers/village/features";
        String body = """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.71, 38.61]},
                 "properties": {"region_code": "%s", "name": "新村"}}""";
        for (String taken : new String[] {"139921101001", " 139921101001 "}) {
            write(post(villages), body.formatted(taken))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("SANTU-STORE-CODE-EXISTS"))
                    .andExpect(jsonPath("$.field").value("region_code"));
        }
        write(post(villages), body.formatted("139921102001"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-STORE-OUT-OF-SCOPE"));

        MockHttpServletResponse made = write(post(villages), body.formatted("139921101977"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        String address = made.getHeader("Location");
        write(put(address).header("If-Match", "\"1\""), body.formatted("139921101001"))
                .andExpect(status().isConflict());
        write(put(address).header("If-Match", "\"1\""), body.formatted("139921101977"))
                .andExpect(status().isOk());
        http.perform(delete(address).with(As.westEditor()).header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
    }

    @Test
    void aFeatureLivesFromPostToDelete() throws Exception {
        MockHttpServletResponse made = write(post(FACILITIES), BODY.formatted("139921101001", "卫生室"))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(header().string("Location", startsWith(FACILITIES)))
                .andExpect(jsonPath("$.properties.updated_by").value("west-editor"))
                .andReturn()
                .getResponse();
        String address = made.getHeader("Location");

        String change = """
                {"type": "Feature", "properties": {"name": "新卫生室"}}""";
        write(put(address), change)
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("SANTU-FEATURE-IF-MATCH"));
        write(put(address).header("If-Match", "\"7\""), change).andExpect(status().isPreconditionFailed());
        write(put(address).header("If-Match", "*"), change).andExpect(status().isPreconditionRequired());
        write(put(address).header("If-Match", "nonsense"), change).andExpect(status().isPreconditionRequired());
        write(put(address).header("If-Match", "\"1\""), change)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.properties.name").value("新卫生室"))
                .andExpect(jsonPath("$.properties.kind").value("clinic"))
                .andExpect(jsonPath("$.geometry.coordinates[0]").value(114.71));

        http.perform(delete(address).with(As.westEditor())).andExpect(status().isPreconditionRequired());
        http.perform(delete(address).with(As.westEditor()).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed());
        http.perform(delete(address).with(As.westEditor()).header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
        http.perform(get(address).with(As.westEditor())).andExpect(status().isNotFound());

        http.perform(get(address + "/history").with(As.westEditor()))
                .andExpect(jsonPath("$[0].operation").value("delete"))
                .andExpect(jsonPath("$[1].operation").value("update"))
                .andExpect(jsonPath("$[1].by").value("west-editor"))
                .andExpect(jsonPath("$[1].changed.name.before").value("卫生室"))
                .andExpect(jsonPath("$[1].changed.name.after").value("新卫生室"))
                .andExpect(jsonPath("$[1].changed.kind").doesNotExist())
                .andExpect(jsonPath("$[2].operation").value("insert"));
    }

    @Test
    void thePastCanBeRead() throws Exception {
        String address = write(post(FACILITIES), BODY.formatted("139921101001", "旧名"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String at = java.time.Instant.now().plusMillis(5).toString();
        Thread.sleep(20);
        write(put(address).header("If-Match", "\"1\""), "{\"type\": \"Feature\", \"properties\": {\"name\": \"新名\"}}");
        http.perform(get(address).param("at", at).with(As.westEditor()))
                .andExpect(jsonPath("$.properties.name").value("旧名"));
        http.perform(get(FACILITIES).param("at", "2001-01-01T00:00:00Z").with(As.westEditor()))
                .andExpect(jsonPath("$.numberMatched").value(0));
    }

    @Test
    void nobodyWritesOutsideTheirScope() throws Exception {
        write(post(FACILITIES), BODY.formatted("139921102001", "别处")).andExpect(status().isForbidden());
        write(post(FACILITIES), BODY.formatted("139921", "县里")).andExpect(status().isForbidden());
        String foreign = "/api/layers/household/features/" + EAST_HOUSEHOLD;
        write(put(foreign).header("If-Match", "\"1\""), "{\"type\": \"Feature\", \"properties\": {\"people\": 9}}")
                .andExpect(status().isNotFound());
        http.perform(delete(foreign).with(As.westEditor()).header("If-Match", "\"1\""))
                .andExpect(status().isNotFound());
        String own = write(post(FACILITIES), BODY.formatted("139921101001", "推出去"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        write(
                        put(own).header("If-Match", "\"1\""),
                        "{\"type\": \"Feature\", \"properties\": {\"region_code\": \"139921102001\"}}")
                .andExpect(status().isForbidden());
    }

    @Test
    void aViewerWritesNothing() throws Exception {
        http.perform(post(FACILITIES)
                        .with(As.viewer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY.formatted("139921101001", "x")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-DENIED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{}",
                "{\"type\": \"Feature\"}",
                "no json",
                "{\"type\": \"Feature\", \"properties\": {\"name\": \"x\"}}",
                "{\"type\": \"Feature\", \"properties\": {\"region_code\": \"139921101\", \"name\": \"x\", \"kind\": \"clinic\", \"no_such\": 1}}",
                "{\"type\": \"Feature\", \"properties\": {\"region_code\": \"139921101\", \"name\": {\"a\": 1}, \"kind\": \"clinic\"}}",
                "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [\"a\"]}, \"properties\": {}}",
                "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1,1],[2,2]]]}, \"properties\": {}}",
                "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [999, 99]}, \"properties\": {\"region_code\": \"139921101\", \"name\": \"x\", \"kind\": \"clinic\"}}"
            })
    void aBodyThatMakesNoSenseIsRefused(String body) throws Exception {
        MockHttpServletResponse answer =
                write(post(FACILITIES), body).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"code\":\"SANTU-");
    }

    private ResultActions write(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.with(As.westEditor())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
