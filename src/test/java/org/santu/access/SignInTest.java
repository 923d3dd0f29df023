package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.santu.testing.HttpTestConfiguration.ADMIN_PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.Csrf;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HttpTest
class SignInTest {
    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/village/139921101001", "/household/6e4b1f8e-0000-4000-8000-000000000000"})
    void aPageLeadsAStrangerToTheSignInPage(String page) throws Exception {
        http.perform(get(page)).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/layers",
                "/api/layers/household/features",
                "/api/regions",
                "/api/maps",
                "/api/accounts",
                "/tiles/household/0/0/0.png",
                "/tiles/household/0/0/0.mvt",
                "/actuator/env",
                "/what/is/not/there"
            })
    void aProgramWithoutPasswordGets401AndAProblem(String address) throws Exception {
        http.perform(get(address))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-SIGN-IN"));
    }

    @Test
    void aBrowserIsNotChallengedSoThatItNeverSendsAPasswordByItself() throws Exception {
        http.perform(get("/api/me").header("User-Agent", "Mozilla/5.0 Firefox/140"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"));
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() throws Exception {
        http.perform(get("/api/me").header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(jsonPath("$.detail").value("Please sign in first."));
        http.perform(get("/api/me").header("Accept-Language", "fr"))
                .andExpect(header().string("Content-Language", "zh"))
                .andExpect(jsonPath("$.detail").value("请先登录。"));
    }

    @Test
    void whatIsNeededBeforeSigningInIsOpen() throws Exception {
        http.perform(get("/api/config")).andExpect(jsonPath("$.languages[0]").value("zh"));
        http.perform(get("/api/csrf")).andExpect(jsonPath("$.token").isNotEmpty());
        http.perform(get("/actuator/health")).andExpect(jsonPath("$.status").value("UP"));
    }

    @Test
    void aPersonSignsInAndIsLedToWhereTheyWanted() throws Exception {
        Cookie wanted = http.perform(get("/village/139921101001"))
                .andReturn()
                .getResponse()
                .getCookie("REDIRECT_URI");
        MvcResult signedIn = http.perform(post("/sign-in")
                        .cookie(wanted)
                        .with(Csrf.token(http))
                        .param("username", "admin")
                        .param("password", ADMIN_PASSWORD))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/village/139921101001")))
                .andReturn();

        Cookie session = signedIn.getResponse().getCookie("santu");
        assertThat(signedIn.getRequest().getSession(false)).isNull();
        http.perform(get("/api/me").cookie(session))
                .andExpect(jsonPath("$.username").value("admin"))
                .andExpect(jsonPath("$.role").value("administrator"))
                .andExpect(jsonPath("$.region").isEmpty())
                .andExpect(jsonPath("$.clearance").value("personal"))
                .andExpect(jsonPath("$.csrf.header").value("X-XSRF-TOKEN"))
                .andExpect(jsonPath("$.csrf.token").isNotEmpty());

        http.perform(post("/sign-out")
                        .cookie(session)
                        .accept(MediaType.TEXT_HTML)
                        .with(Csrf.token(http)))
                .andExpect(redirectedUrl("/sign-in?signed-out"));
        http.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void theCsrfCookieIsOutOfReachOfScripts() throws Exception {
        http.perform(get("/api/csrf")).andExpect(cookie().httpOnly("XSRF-TOKEN", true));
    }

    @Test
    void aWrongPasswordLeadsBackToThePage() throws Exception {
        http.perform(post("/sign-in")
                        .with(Csrf.token(http))
                        .with(from("192.0.2.1"))
                        .param("username", "admin")
                        .param("password", "wrong"))
                .andExpect(redirectedUrl("/sign-in?error=password"));
    }

    @Test
    void aFormWithoutTokenIsRefused() throws Exception {
        http.perform(post("/sign-in").param("username", "admin").param("password", ADMIN_PASSWORD))
                .andExpect(redirectedUrl("/sign-in?error=expired"));
    }

    @Test
    void aSessionCannotChangeAnythingWithoutToken() throws Exception {
        MvcResult signedIn = http.perform(post("/sign-in")
                        .with(Csrf.token(http))
                        .param("username", "admin")
                        .param("password", ADMIN_PASSWORD))
                .andReturn();
        Cookie session = signedIn.getResponse().getCookie("santu");
        http.perform(post("/api/accounts")
                        .cookie(session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-CSRF"));
    }

    @Test
    void tryingPasswordsIsStopped() throws Exception {
        for (int attempt = 0; attempt < SignInGuard.FAILURES_AT_ADDRESS; attempt++) {
            http.perform(get("/api/me")
                            .with(httpBasic("admin", "guess " + attempt))
                            .with(from("192.0.2.7")))
                    .andExpect(status().isUnauthorized());
        }
        http.perform(get("/api/me").with(httpBasic("admin", ADMIN_PASSWORD)).with(from("192.0.2.7")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-THROTTLED"));
        http.perform(get("/api/me").with(httpBasic("admin", ADMIN_PASSWORD)).with(from("192.0.2.8")))
                .andExpect(status().isOk());
    }

    @Test
    void pagesCarryAStrictPolicy() throws Exception {
        http.perform(get("/api/config"))
                .andExpect(
                        header().string("Content-Security-Policy", startsWith("default-src 'self'; script-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
