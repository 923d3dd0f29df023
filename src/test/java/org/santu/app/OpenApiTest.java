package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

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
