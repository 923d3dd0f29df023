package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.Csrf;
import org.santu.testing.HttpTest;
import org.santu.testing.HttpTestConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What surrounds every answer, whatever it is. */
@HttpTest
class WebSafetyTest {
    private static final List<String> ANSWERS = List.of(
            "/",
            "/sign-in",
            "/my-account",
            "/accounts",
            "/api/me",
            "/api/config",
            "/js/api.js",
            "/no-such-thing",
            "/api/docs");

    @Autowired
    MockMvc http;

    @Test
    void thePolicyStaysStrictOnEveryAnswer() throws Exception {
        for (String address : ANSWERS) {
            String policy = http.perform(get(address).with(As.admin()))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Content-Security-Policy");
            assertThat(policy)
                    .as(address)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "http:");
        }
    }

    @Test
    void overTlsTheBrowserIsToldToStayThereAndTheCookieToo() throws Exception {
        http.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        http.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
        http.perform(post("/sign-in")
                        .secure(true)
                        .with(Csrf.token(http))
                        .param("username", "admin")
                        .param("password", HttpTestConfiguration.ADMIN_PASSWORD))
                .andExpect(cookie().secure(StoredSessions.COOKIE, true))
                .andExpect(cookie().httpOnly(StoredSessions.COOKIE, true))
                .andExpect(cookie().sameSite(StoredSessions.COOKIE, "Lax"));
    }

    @Test
    void aBodyLargerThanAnythingWeTakeIsNotRead() throws Exception {
        http.perform(post("/api/layers/village/features")
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[16_000_001]))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-BODY-TOO-LARGE"));
    }

    @Test
    void answersWithDataAreKeptByNobody() throws Exception {
        http.perform(get("/api/me").with(As.admin()))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void partsOfTheHealthThatThereAreNotAreNotFound() throws Exception {
        for (String part : new String[] {"none", "a/b", "db/b", "a/b/c"}) {
            http.perform(get("/actuator/health/" + part).with(As.admin())).andExpect(status().isNotFound());
        }
        http.perform(get("/actuator/health/db").with(As.admin())).andExpect(status().isOk());
    }

    @Test
    void aStrangerIsToldNothingAboutTheServer() throws Exception {
        http.perform(get("/api/layers"))
                .andExpect(header().doesNotExist("Server"))
                .andExpect(jsonPath("$.detail", not(containsString("Exception"))));
    }
}
