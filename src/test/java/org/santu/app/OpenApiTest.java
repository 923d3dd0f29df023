package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class OpenApiTest {
    @Autowired
    MockMvc http;

    @Test
    void theInterfaceIsDescribedWithoutWhoCalls() throws Exception {
        String json = http.perform(get("/api/openapi").with(As.viewer()))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.paths['/api/layers/{layer}/features'].get").exists())
                .andExpect(jsonPath("$.paths['/api/layers/{layer}/features/{id}'].put")
                        .exists())
                .andExpect(jsonPath("$.paths['/tiles/{layers}/{z}/{x}/{file}'].get")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/maps/{map}/{code}'].get").exists())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json).doesNotContain("\"name\":\"caller\"", "\"name\":\"account\"");
    }

    /** A new address says in {@code openapi/operations.txt} what it is for. */
    @Test
    void everyAddressSaysWhatItIsForInBothLanguages() throws Exception {
        JsonNode description = new JsonMapper()
                .readTree(http.perform(get("/api/openapi").with(As.viewer()))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        List<String> mute = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().path("summary").asString("").contains(" · ")) {
                        mute.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                    assertThat(operation.getValue().at("/responses/4XX").isMissingNode())
                            .isFalse();
                }));
        assertThat(mute).isEmpty();
        assertThat(description.get("paths").has("/error")).isFalse();
        assertThat(description.at("/paths/~1wms/get/parameters").toString()).contains("CQL_FILTER");
        assertThat(description
                        .at("/paths/~1api~1exports~1{layer}/get/parameters")
                        .toString())
                .contains("encoding")
                .doesNotContain("wish");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void thePageToTryItNeedsNoInlineScript() throws Exception {
        http.perform(get("/api/docs").with(As.viewer())).andExpect(status().is3xxRedirection());
        String page = http.perform(get("/api/swagger-ui/index.html").with(As.viewer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void strangersDoNotReadIt() throws Exception {
        http.perform(get("/api/openapi")).andExpect(status().isUnauthorized());
    }
}
