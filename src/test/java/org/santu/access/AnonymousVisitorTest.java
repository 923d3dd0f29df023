package org.santu.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.Csrf;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** With {@code SANTU_ANONYMOUS=true} a stranger sees the public edition, and nothing else has become open. */
@HttpTest
@TestPropertySource(properties = {"santu.anonymous=true", "santu.rate.stranger=40"})
class AnonymousVisitorTest {
    @Autowired
    MockMvc http;

    @Test
    void aVisitorLooksAndDoesNothingElse() throws Exception {
        http.perform(get("/")).andExpect(status().isOk());
        http.perform(get("/api/me"))
                .andExpect(jsonPath("$.signedIn").value(false))
                .andExpect(jsonPath("$.clearance").value("public"))
                .andExpect(jsonPath("$.permissions", hasSize(1)))
                .andExpect(jsonPath("$.pages", hasSize(0)));
        http.perform(get("/api/layers/household/features"))
                .andExpect(content().string(not(containsString("测试甲"))))
                .andExpect(content().string(not(containsString("139921199001011234"))));
        http.perform(post("/api/layers/village/features")
                        .with(Csrf.token(http))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-DENIED"));
        for (String closed : new String[] {"/api/my/sessions", "/api/accounts", "/api/permissions.xlsx"}) {
            http.perform(get(closed)).andExpect(status().isForbidden());
        }
        http.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
        http.perform(get("/api/me").with(As.viewer()))
                .andExpect(jsonPath("$.signedIn").value(true));
    }

    /** Helpers are hidden from visitors, so that none of the households would seem to have one. */
    @Test
    void whatIsHiddenIsNotCountedAsMissing() throws Exception {
        http.perform(get("/api/maps/campaign/139921101001"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应帮扶户")))
                .andExpect(content().string(not(containsString("无包保干部"))));
        http.perform(get("/api/maps/campaign/139921101001").with(As.viewer()))
                .andExpect(content().string(containsString("无包保干部的户")));
    }

    @Test
    void tooMuchFromOneAddressIsAnswered429() throws Exception {
        int status = 0;
        for (int i = 0; i < 60 && status != 429; i++) {
            status = http.perform(get("/api/regions").with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        http.perform(get("/api/regions").with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-RATE-THROTTLED"));
        http.perform(get("/api/regions").with(As.admin()).with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                }))
                .andExpect(status().isOk());
    }
}
