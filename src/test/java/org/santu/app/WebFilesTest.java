package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.HttpTestConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HttpTest
class WebFilesTest {
    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/village/139921101001", "/household/00000000-0000-4000-8000-000000000101"})
    void deepLinksOpenTheWorkbench(String address) throws Exception {
        String tag = http.perform(get(address).with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(forwardedUrl(null))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("<html")))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        http.perform(get(address).with(As.admin()).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    @Test
    void aPageBesideTheMapOpensUnderItsName() throws Exception {
        http.perform(get("/my-account").with(As.viewer()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")));
        http.perform(get("/my-account")).andExpect(redirectedUrl("/sign-in"));
        http.perform(get("/no-such-page").with(As.viewer()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-NOT-FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/relocation/old", "/no%20such", "/No.html"})
    void whoOpensAnAddressThatThereIsNotSeesAPageWithTheWayBack(String address) throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        http.perform(get(URI.create(address)).with(As.viewer()).header("Accept", browser))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("href=\"/\"")))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")));
        http.perform(get(URI.create(address)).header("Accept", browser)).andExpect(redirectedUrl("/sign-in"));
        http.perform(get(URI.create(address)).with(As.viewer()).header("Accept", "application/json"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-NOT-FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/no-such", "/ogc/no-such", "/tiles/no-such", "/js/no-such.js"})
    void programsAreAnsweredByAProblemWhateverTheyAccept(String address) throws Exception {
        http.perform(get(address).with(As.viewer()).header("Accept", "text/html,*/*"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void theSignInPageIsOpenAndProtected() throws Exception {
        http.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(content().string(containsString("_csrf")));
    }

    /** On a slow line people send the form before any script has come. */
    @Test
    void whoSignsInBeforeTheScriptHasComeGetsIn() throws Exception {
        MockHttpServletResponse page = http.perform(get("/sign-in"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse();
        String token = page.getContentAsString().replaceAll("(?s).*name=\"_csrf\"[^>]* value=\"([^\"]+)\".*", "$1");
        http.perform(post("/sign-in")
                        .cookie(page.getCookie("XSRF-TOKEN"))
                        .param("_csrf", token)
                        .param("username", "admin")
                        .param("password", HttpTestConfiguration.ADMIN_PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void ourFilesAreAskedForAgainAndLibrariesStay() throws Exception {
        String tag = http.perform(get("/js/api.js"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().doesNotExist("Last-Modified"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(tag).startsWith("W/\"");
        http.perform(get("/js/api.js").header("If-None-Match", tag)).andExpect(status().isNotModified());
        http.perform(get("/webjars/leaflet/1.9.4/dist/leaflet.js"))
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    /** On a slow line each question whether a file has changed costs as much as the file. */
    @Test
    void whatAPageAsksForStaysInTheBrowserUntilTheNextVersion() throws Exception {
        String page = http.perform(get("/").with(As.admin()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("\"/js/", "\"/css/", "\"/icons/");
        String main = page.replaceAll("(?s).*\"(/v/\\w+)/js/main.js\".*", "$1");
        for (String file :
                new String[] {"/js/main.js", "/js/dom.js", "/css/base.css", "/icons/map.svg", "/i18n/zh.json"}) {
            http.perform(get(main + file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("immutable")));
            http.perform(get("/v/before" + file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-cache"));
        }
        http.perform(get("/v/before/../../application.yaml")).andExpect(status().is4xxClientError());
        http.perform(get(main + "/js/no-such.js")).andExpect(status().isNotFound());
        http.perform(get(main + "/pages.json")).andExpect(status().isUnauthorized());
    }

    @Test
    void noPageHasInlineScriptBesidesAnImportMap() throws Exception {
        for (String page : new String[] {"/", "/sign-in"}) {
            String html = http.perform(get(page).with(As.admin()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(html).doesNotContainPattern("<script(?![^>]*(src=|importmap))");
            assertThat(html).doesNotContainPattern("\\son[a-z]+=\"").doesNotContain("javascript:");
        }
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        http.perform(get("/js/no-such.js"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-NOT-FOUND"));
        http.perform(get("/application.yaml").with(As.admin())).andExpect(status().isNotFound());
        http.perform(get("/data/catalog/household.yaml").with(As.admin())).andExpect(status().isNotFound());
    }
}
