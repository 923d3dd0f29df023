package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.Csrf;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as people live with them, each story with names of its own. */
@HttpTest
class AccountStoriesTest {
    private static final String OWN = "a mill beside the brook";
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Test
    void aFirstPasswordOpensNothingButItsOwnChange() throws Exception {
        String first = create(As.admin(), "first-clerk", "editor", "139921101");
        Cookie session = signIn("first-clerk", first);
        http.perform(get("/").cookie(session)).andExpect(redirectedUrl("/my-account?password"));
        http.perform(get("/my-account").cookie(session)).andExpect(status().isOk());
        for (String door :
                List.of("/api/layers", "/api/layers/household/features", "/tiles/household/0/0/0.png", "/wms")) {
            http.perform(get(door).cookie(session))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("SANTU-ACCESS-PASSWORD-FORBIDDEN"));
        }
        http.perform(get("/api/me").cookie(session))
                .andExpect(jsonPath("$.passwordChange").value(true))
                .andExpect(jsonPath("$.permissions", hasSize(0)));

        changePassword(session, "not the first password", OWN)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("current"));
        changePassword(session, first, "password1")
                .andExpect(jsonPath("$.code").value("SANTU-ACCOUNT-PASSWORD-COMMON"));
        changePassword(session, first, "first-clerk 1")
                .andExpect(jsonPath("$.code").value("SANTU-ACCOUNT-PASSWORD-NAME"));
        changePassword(session, first, first).andExpect(jsonPath("$.code").value("SANTU-ACCOUNT-PASSWORD-USED"));
        changePassword(session, first, OWN).andExpect(status().isNoContent());
        http.perform(get("/api/layers").cookie(session)).andExpect(status().isOk());
        http.perform(get("/api/me").with(httpBasic("first-clerk", first))).andExpect(status().isUnauthorized());
    }

    @Test
    void aProgramMayUseAGivenPasswordForAWeek() throws Exception {
        String first = create(As.admin(), "program", "viewer", "139921");
        http.perform(get("/api/layers").with(httpBasic("program", first))).andExpect(status().isOk());
        database.sql("update santu.account set password_at = now() - interval '8 days' where username = 'program'")
                .update();
        Thread.sleep(PasswordSignIn.FRESH.plusMillis(200).toMillis());
        http.perform(get("/api/layers").with(httpBasic("program", first)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-PASSWORD-FORBIDDEN"));
    }

    @Test
    void anAdministratorOfARegionKnowsNobodyOutsideIt() throws Exception {
        accounts.createAccount(new Account("west-boss", Role.ADMINISTRATOR, "139921101"), OWN, "test");
        RequestPostProcessor boss = httpBasic("west-boss", OWN);
        create(boss, "west-clerk", "editor", "139921101");
        create(As.admin(), "east-clerk", "editor", "139921102");
        http.perform(get("/api/accounts").with(boss))
                .andExpect(jsonPath("$[*].username", hasItem("west-clerk")))
                .andExpect(jsonPath("$[*].username", not(hasItem("east-clerk"))))
                .andExpect(jsonPath("$[*].username", not(hasItem("admin"))));
        for (String other : List.of("east-clerk", "admin", "nobody-at-all")) {
            http.perform(json(put("/api/accounts/" + other), "{\"enabled\":false}")
                            .with(boss))
                    .andExpect(status().isNotFound());
            http.perform(json(post("/api/accounts/" + other + "/password"), "{}")
                            .with(boss))
                    .andExpect(status().isNotFound());
            http.perform(get("/api/accounts/" + other + "/sessions").with(boss)).andExpect(status().isNotFound());
            http.perform(delete("/api/accounts/" + other + "/block").with(boss)).andExpect(status().isNotFound());
        }
        http.perform(json(put("/api/accounts/west-clerk"), "{\"region\":\"1399\"}")
                        .with(boss))
                .andExpect(status().isForbidden());
        http.perform(json(put("/api/accounts/west-boss"), "{\"region\":\"\"}").with(boss))
                .andExpect(status().isForbidden());
        http.perform(get("/api/permissions.xlsx").with(boss)).andExpect(status().isOk());
        http.perform(get("/api/permissions.csv").with(boss))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role,,,editor,,,,yes,yes")))
                .andExpect(content().string(containsString("account,")))
                .andExpect(content().string(containsString("account,west-clerk")))
                .andExpect(content().string(not(containsString("east-clerk"))));
    }

    @Test
    void theLastAdministratorOfEverythingStays() throws Exception {
        for (String change : List.of("{\"enabled\":false}", "{\"role\":\"viewer\"}", "{\"region\":\"139921\"}")) {
            http.perform(json(put("/api/accounts/admin"), change).with(As.admin()))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("SANTU-ACCOUNT-LAST-ADMINISTRATOR-FORBIDDEN"));
        }
    }

    @Test
    void aBlockTellsNothingAboutWhoHasAnAccount() throws Exception {
        accounts.createAccount(new Account("known", Role.VIEWER, "139921"), OWN, "test");
        for (String name : List.of("known", "unknown")) {
            String address = address();
            for (int i = 0; i < SignInGuard.FAILURES_AT_ADDRESS; i++) {
                http.perform(get("/api/me").with(httpBasic(name, "guess " + i)).with(from(address)))
                        .andExpect(status().isUnauthorized())
                        .andExpect(jsonPath("$.code").value("SANTU-ACCESS-SIGN-IN"));
            }
            http.perform(get("/api/me").with(httpBasic(name, OWN)).with(from(address)))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("$.code").value("SANTU-ACCESS-THROTTLED"));
        }
        http.perform(get("/api/accounts/known").with(As.admin()))
                .andExpect(jsonPath("$.enabled").value(true));
        http.perform(delete("/api/accounts/known/block").with(As.admin())).andExpect(status().isNoContent());
        http.perform(get("/api/me").with(httpBasic("known", OWN)).with(from(address())))
                .andExpect(status().isOk());
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAnHour() {
        assertThat(SignInGuard.waitAfter(0)).hasMinutes(1);
        assertThat(SignInGuard.waitAfter(3)).hasMinutes(8);
        assertThat(SignInGuard.waitAfter(6)).hasMinutes(60);
        assertThat(SignInGuard.waitAfter(1000)).hasMinutes(60);
    }

    @Test
    void sessionsAreListedAndEndAtOnce() throws Exception {
        accounts.createAccount(new Account("roamer", Role.VIEWER, "139921"), OWN, "test");
        Cookie office = signIn("roamer", OWN);
        Cookie home = signIn("roamer", OWN);
        http.perform(get("/api/my/sessions").cookie(home))
                .andExpect(jsonPath("$[*].current", containsInAnyOrder(true, false)));
        http.perform(delete("/api/my/sessions").cookie(home).with(Csrf.token(http)))
                .andExpect(status().isNoContent());
        http.perform(get("/api/me").cookie(office)).andExpect(status().isUnauthorized());
        http.perform(get("/api/me").cookie(home)).andExpect(status().isOk());

        http.perform(get("/api/accounts/roamer/sessions").with(As.admin())).andExpect(jsonPath("$", hasSize(1)));
        http.perform(delete("/api/accounts/roamer/sessions").with(As.admin())).andExpect(status().isNoContent());
        http.perform(get("/api/me").cookie(home)).andExpect(status().isUnauthorized());
    }

    @Test
    void aDisabledAccountIsOutAtOnceByEveryDoor() throws Exception {
        accounts.createAccount(new Account("leaver", Role.EDITOR, "139921101"), OWN, "test");
        Cookie session = signIn("leaver", OWN);
        String token = token(httpBasic("leaver", OWN), "read", "");
        http.perform(get("/api/layers").with(bearer(token))).andExpect(status().isOk());
        http.perform(json(put("/api/accounts/leaver"), "{\"enabled\":false}").with(As.admin()))
                .andExpect(status().isOk());
        http.perform(get("/api/layers").cookie(session)).andExpect(status().isUnauthorized());
        http.perform(get("/api/layers").with(bearer(token))).andExpect(status().isUnauthorized());
        http.perform(get("/api/layers").with(httpBasic("leaver", OWN))).andExpect(status().isUnauthorized());
    }

    @Test
    void anotherProcessOnTheSameDatabaseAgreesAndARestartForgetsNothing() throws Exception {
        accounts.createAccount(new Account("two-doors", Role.VIEWER, "139921"), OWN, "test");
        Cookie session = signIn("two-doors", OWN);
        Sessions other = sessions(Clock.systemUTC());
        assertThat(other.find(session.getValue())).isPresent();
        http.perform(delete("/api/my/sessions/"
                                + other.find(session.getValue()).orElseThrow().id())
                        .cookie(session)
                        .with(Csrf.token(http)))
                .andExpect(status().isNoContent());
        Thread.sleep(PasswordSignIn.FRESH.plusMillis(200).toMillis());
        assertThat(other.find(session.getValue())).isEmpty();
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndAfterAWorkingDay() {
        accounts.createAccount(new Account("sleeper", Role.VIEWER, "139921"), OWN, "test");
        String secret = sessions(Clock.systemUTC()).begin("sleeper", "192.0.2.1", "test", false);
        assertThat(later(Duration.ofMinutes(119)).find(secret)).isPresent();
        // Having been used just now, it stands for two further hours.
        assertThat(later(Duration.ofMinutes(230)).find(secret)).isPresent();
        assertThat(later(Duration.ofMinutes(351)).find(secret)).isEmpty();
        String busy = sessions(Clock.systemUTC()).begin("sleeper", "192.0.2.1", "test", false);
        for (int minutes = 100; minutes < 720; minutes += 100) {
            assertThat(later(Duration.ofMinutes(minutes)).find(busy)).isPresent();
        }
        assertThat(later(Duration.ofMinutes(721)).find(busy)).isEmpty();
    }

    @Test
    void aTokenMayDoWhatWasChosenWhereItWasChosenAndNothingWithTheAccount() throws Exception {
        accounts.createAccount(new Account("owner", Role.EDITOR, "139921"), OWN, "test");
        String token = token(httpBasic("owner", OWN), "read", "139921101");
        http.perform(get("/api/layers/village/features").with(bearer(token)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("西村")))
                .andExpect(content().string(not(containsString("东村"))));
        http.perform(json(post("/api/layers/village/features"), "{}").with(bearer(token)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.permission").value("write-features"));
        http.perform(get("/api/my/tokens").with(bearer(token))).andExpect(status().isForbidden());
        http.perform(json(put("/api/my/password"), "{}").with(bearer(token))).andExpect(status().isForbidden());
        http.perform(get("/api/layers").with(bearer("santu_wrong"))).andExpect(status().isUnauthorized());
        assertThat(database.sql("select count(*) from santu.api_token where used_at is not null and username = 'owner'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        database.sql("update santu.api_token set expires_at = now() - interval '1 second' where username = 'owner'")
                .update();
        Thread.sleep(PasswordSignIn.FRESH.plusMillis(200).toMillis());
        http.perform(get("/api/layers").with(bearer(token))).andExpect(status().isUnauthorized());
    }

    @Test
    void nobodyGivesATokenMoreThanTheyHave() throws Exception {
        accounts.createAccount(new Account("modest", Role.VIEWER, "139921101"), OWN, "test");
        String[][] refused = {
            {"export", "", "SANTU-ACCESS-DENIED"},
            {"read", "139921102", "SANTU-ACCESS-FORBIDDEN"},
            {"read", "1399", "SANTU-ACCESS-FORBIDDEN"},
            {"fly", "", "SANTU-TOKEN-PERMISSIONS"},
        };
        for (String[] wish : refused) {
            http.perform(json(post("/api/my/tokens"), tokenJson(wish[0], wish[1]))
                            .with(httpBasic("modest", OWN)))
                    .andExpect(jsonPath("$.code").value(wish[2]));
        }
    }

    @Test
    void anOldHashIsMadeAnewAtTheNextSignIn() throws Exception {
        accounts.createAccount(new Account("veteran", Role.VIEWER, "139921"), OWN, "test");
        database.sql("update santu.account set password_hash = ? where username = 'veteran'")
                .param("{bcrypt}" + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(OWN))
                .update();
        http.perform(get("/api/me").with(httpBasic("veteran", OWN))).andExpect(status().isOk());
        assertThat(accounts.findStored("veteran").orElseThrow().passwordHash()).startsWith("{argon2id}$argon2id$");
        http.perform(get("/api/me").with(httpBasic("veteran", OWN))).andExpect(status().isOk());
    }

    @Test
    void whatWasDoneIsOnRecord() throws Exception {
        create(As.admin(), "recorded", "viewer", "139921");
        http.perform(
                json(put("/api/accounts/recorded"), "{\"role\":\"auditor\"}").with(As.admin()));
        http.perform(get("/api/me").with(httpBasic("recorded", "wrong")).with(from(address())));
        List<String> actions = database.sql("select action from santu.audit where subject = 'recorded' order by seq")
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("account-created", "permission-changed", "sign-in-failed");
    }

    private Sessions later(Duration later) {
        return sessions(Clock.offset(Clock.systemUTC(), later));
    }

    private Sessions sessions(Clock clock) {
        return new Sessions(database, accounts, clock, Duration.ofHours(2), Duration.ofHours(12));
    }

    private String create(RequestPostProcessor by, String username, String role, String region) throws Exception {
        String body = "{\"username\":\"%s\",\"role\":\"%s\",\"region\":\"%s\"}".formatted(username, role, region);
        String answer = http.perform(json(post("/api/accounts"), body).with(by))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new JsonMapper().readTree(answer).path("password").asString();
    }

    private Cookie signIn(String username, String password) throws Exception {
        return http.perform(post("/sign-in")
                        .with(Csrf.token(http))
                        .param("username", username)
                        .param("password", password))
                .andReturn()
                .getResponse()
                .getCookie(StoredSessions.COOKIE);
    }

    private ResultActions changePassword(Cookie session, String current, String next) throws Exception {
        String body = "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, next);
        return http.perform(json(put("/api/my/password"), body).cookie(session).with(Csrf.token(http)));
    }

    private String token(RequestPostProcessor owner, String permission, String region) throws Exception {
        String answer = http.perform(json(post("/api/my/tokens"), tokenJson(permission, region))
                        .with(owner))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new JsonMapper().readTree(answer).path("secret").asString();
    }

    private static String tokenJson(String permission, String region) {
        return "{\"name\":\"test\",\"permissions\":[\"%s\"],\"region\":\"%s\",\"days\":7}"
                .formatted(permission, region);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    /** An address of its own for each story that provokes a block. */
    private static String address() {
        return "198.51.100." + ADDRESSES.getAndIncrement();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
