package org.santu.access;

import static org.hamcrest.Matchers.hasItem;
import static org.santu.testing.HttpTestConfiguration.ADMIN_PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HttpTest
class AccountControllerTest {
    private static final String PASSWORD = "long enough";

    @Autowired
    MockMvc http;

    @Test
    void anAdministratorMakesAnAccountThatCanSignIn() throws Exception {

        create("admin", ADMIN_PASSWORD, "张三", "viewer", "139921")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.region").value("139921"));

        http.perform(get("/api/me").with(httpBasic("张三", PASSWORD)))
                .andExpect(jsonPath("$.role").value("viewer"))
                .andExpect(jsonPath("$.clearance").value("internal"))
                .andExpect(jsonPath("$.region.code").value("139921"));
        http.perform(get("/api/accounts").with(httpBasic("admin", ADMIN_PASSWORD)))
                .andExpect(jsonPath("$[*].username", hasItem("张三")))
                .andExpect(jsonPath("$[*].password_hash").doesNotExist());
    }

    @Test
    void onlyAdministratorsSeeAccounts() throws Exception {
        create("admin", ADMIN_PASSWORD, "planner1", "planner", null).andExpect(status().isCreated());
        http.perform(get("/api/accounts").with(httpBasic("planner1", PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-DENIED"));
        create("planner1", PASSWORD, "friend", "administrator", null).andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorOfARegionStaysInIt() throws Exception {
        create("admin", ADMIN_PASSWORD, "county-admin", "administrator", "139921")
                .andExpect(status().isCreated());
        create("county-admin", PASSWORD, "everything", "administrator", null).andExpect(status().isForbidden());
        create("county-admin", PASSWORD, "neighbour", "viewer", "139922").andExpect(status().isForbidden());
        create("county-admin", PASSWORD, "town", "editor", "139921101").andExpect(status().isCreated());
    }

    @Test
    void aNameIsTakenWhateverItsCase() throws Exception {
        create("admin", ADMIN_PASSWORD, "Admin", "viewer", null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SANTU-ACCOUNT-EXISTS"));
    }

    @ParameterizedTest
    @CsvSource({
        "x, viewer, 13992, SANTU-ACCOUNT-REGION",
        "x, viewer, 13%, SANTU-ACCOUNT-REGION",
        "x, king, 139921, SANTU-ACCOUNT-ROLE",
        "'x'' or ''1''=''1', viewer, 139921, SANTU-ACCOUNT-USERNAME"
    })
    void refusedInputIsNamed(String username, String role, String region, String code) throws Exception {
        create("admin", ADMIN_PASSWORD, username, role, region)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").exists());
    }

    private ResultActions create(String by, String password, String username, String role, String region)
            throws Exception {
        String body = "{\"username\":\"%s\",\"password\":\"%s\",\"role\":\"%s\",\"region\":%s}"
                .formatted(username, PASSWORD, role, region == null ? "null" : '"' + region + '"');
        return http.perform(post("/api/accounts")
                .with(httpBasic(by, password))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
