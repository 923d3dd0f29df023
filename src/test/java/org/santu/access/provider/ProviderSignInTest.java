package org.santu.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santu.testing.TestProvider.Seal.BY_ANOTHER_KEY;
import static org.santu.testing.TestProvider.Seal.BY_PUBLIC_KEY_AS_SECRET;
import static org.santu.testing.TestProvider.Seal.SIGNED;
import static org.santu.testing.TestProvider.Seal.UNSIGNED;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;
import org.santu.testing.TestProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People sign in at a real provider on this machine, by real redirections; and others try to. */
class ProviderSignInTest {
    private static final String PASSWORD = "a long local password";
    private static TestProvider provider;
    private static RunningSantu santu;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        santu = RunningSantu.ofItsOwn(
                "--santu.oidc.issuer=" + provider.issuer(),
                "--santu.oidc.client.id=" + TestProvider.CLIENT,
                "--santu.oidc.client.secret=" + TestProvider.SECRET,
                "--santu.oidc.label=County sign-in",
                "--santu.oidc.role.claim=roles");
        database = santu.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        santu.context().close();
        provider.close();
    }

    @Test
    void theSignInPageOffersTheProviderUnderItsName() {
        assertThat(new Visitor(santu.address()).get("/api/sign-in").body())
                .contains("\"label\":\"County sign-in\"", "\"address\":\"/sign-in/with/provider\"");
    }

    @Test
    void whoHasAnAccountHereSignsInThereAndKeepsTheirRoleAndTheirPassword() {
        local("planner-bound", Role.PLANNER, "139921");
        provider.signIn("s-1", Map.of("preferred_username", "Planner-Bound", "roles", List.of("viewer")));
        Visitor visitor = new Visitor(santu.address());

        assertThat(visitor.signInThere()).isEqualTo("/");

        assertThat(visitor.get("/api/me").body()).contains("planner-bound", "planner", "139921");
        assertThat(visitor.signInHere("planner-bound", PASSWORD)).isEqualTo("/");
        assertThat(audit("planner-bound")).contains("account-changed provider", "sign-in provider", "sign-in password");
    }

    @Test
    void whoWasGivenAPasswordIsNotAskedForItByTheWayOfTheProvider() {
        local("given", Role.VIEWER, "139921");
        database.sql("update santu.account set password_given = true where username = 'given'")
                .update();
        provider.signIn("s-given", Map.of("preferred_username", "given"));
        Visitor visitor = new Visitor(santu.address());
        visitor.signInThere();

        assertThat(visitor.get("/api/me").body()).contains("\"passwordChange\":false", "\"read\"");
    }

    @Test
    void whoHasNoneGetsOneByTheClaimsWhichItFollows() {
        provider.signIn(
                "s-2", Map.of("preferred_username", "newcomer", "roles", "santu-editor", "region", "139921101"));
        Visitor first = new Visitor(santu.address());
        assertThat(first.signInThere()).isEqualTo("/");
        assertThat(first.get("/api/me").body()).contains("\"editor\"", "139921101");

        provider.signIn(
                "s-2",
                Map.of("preferred_username", "renamed", "roles", List.of("others", "viewer"), "region", "139921"));
        Visitor again = new Visitor(santu.address());
        assertThat(again.signInThere()).isEqualTo("/");

        assertThat(again.get("/api/me").body()).contains("newcomer", "\"viewer\"", "139921");
        assertThat(audit("newcomer")).contains("account-created provider", "permission-changed provider");
        assertThat(new Visitor(santu.address()).signInHere("newcomer", "")).contains("error=password");
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("no role", Map.of("preferred_username", "norole", "region", "139921")),
                Arguments.of(
                        "two roles",
                        Map.of("preferred_username", "two", "roles", List.of("viewer", "editor"), "region", "139921")),
                Arguments.of("no region", Map.of("preferred_username", "noregion", "roles", "viewer")),
                Arguments.of("everything", Map.of("preferred_username", "all", "roles", "viewer", "region", "")),
                Arguments.of(
                        "no region code",
                        Map.of("preferred_username", "odd", "roles", "viewer", "region", "1 or true")),
                Arguments.of(
                        "an administrator by claim",
                        Map.of("preferred_username", "boss", "roles", "administrator", "region", "13")),
                Arguments.of("the administrator's name", Map.of("preferred_username", "admin", "roles", "viewer")),
                Arguments.of(
                        "a reserved name",
                        Map.of("preferred_username", "santu", "roles", "viewer", "region", "139921")),
                Arguments.of("no name at all", Map.of("name", "Nobody", "roles", "viewer", "region", "139921")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void whoHasNoAccountAndNoClearClaimsDoesNotComeIn(String what, Map<String, Object> claims) {
        provider.signIn("stranger " + what, claims);
        assertRefused("/sign-in?error=account");
    }

    @Test
    void aDisabledAccountStaysShut() {
        local("former", Role.EDITOR, "139921");
        database.sql("update santu.account set enabled = false where username = 'former'")
                .update();
        provider.signIn("s-3", Map.of("preferred_username", "former"));
        assertRefused("/sign-in?error=account");
    }

    @Test
    void whoTakesTheNameOfABoundAccountAtTheProviderDoesNotGetTheAccount() {
        local("owned", Role.EDITOR, "139921");
        provider.signIn("s-owner", Map.of("preferred_username", "owned"));
        assertThat(new Visitor(santu.address()).signInThere()).isEqualTo("/");

        provider.signIn("s-thief", Map.of("preferred_username", "owned"));
        assertRefused("/sign-in?error=account");
    }

    static Stream<Arguments> forgeries() {
        Consumer<JWTClaimsSet.Builder> nothing = claims -> {};
        Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
        return Stream.of(
                Arguments.of("another nonce", SIGNED, (Consumer<JWTClaimsSet.Builder>) c -> c.claim("nonce", "x")),
                Arguments.of("no nonce", SIGNED, (Consumer<JWTClaimsSet.Builder>) c -> c.claim("nonce", null)),
                Arguments.of(
                        "for another client", SIGNED, (Consumer<JWTClaimsSet.Builder>) c -> c.audience("somebody")),
                Arguments.of("for several, to another", SIGNED, (Consumer<JWTClaimsSet.Builder>)
                        c -> c.audience(List.of(TestProvider.CLIENT, "b")).claim("azp", "b")),
                Arguments.of("of another issuer", SIGNED, (Consumer<JWTClaimsSet.Builder>)
                        c -> c.issuer("https://other.example")),
                Arguments.of("expired", SIGNED, (Consumer<JWTClaimsSet.Builder>) c -> c.expirationTime(past)),
                Arguments.of("of nobody", SIGNED, (Consumer<JWTClaimsSet.Builder>) c -> c.subject(null)),
                Arguments.of("not signed", UNSIGNED, nothing),
                Arguments.of("signed by another key", BY_ANOTHER_KEY, nothing),
                Arguments.of("signed with the public key as a secret", BY_PUBLIC_KEY_AS_SECRET, nothing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedTokenOpensNothing(String what, TestProvider.Seal seal, Consumer<JWTClaimsSet.Builder> forging) {
        local("victim", Role.EDITOR, "139921");
        provider.signIn("s-victim", Map.of("preferred_username", "victim"));
        provider.forge(seal, forging);
        assertRefused("/sign-in?error=provider");
        assertThat(audit("victim")).isEmpty();
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyFromTheBrowserThatAsked() {
        local("careful", Role.VIEWER, "139921");
        provider.signIn("s-4", Map.of("preferred_username", "careful"));
        Visitor visitor = new Visitor(santu.address());
        String answer = visitor.answerOfProvider();

        Visitor other = new Visitor(santu.address());
        assertThat(other.location(answer)).isEqualTo("/sign-in?error=provider");
        other.answerOfProvider();
        assertThat(other.location(answer))
                .as("with a sign-in of its own under way")
                .isEqualTo("/sign-in?error=provider");
        String kept = visitor.cookies();
        assertThat(visitor.location(answer)).isEqualTo("/");
        assertThat(new Visitor(santu.address(), kept).location(answer))
                .as("replayed")
                .isEqualTo("/sign-in?error=provider");
        assertThat(new Visitor(santu.address(), kept).get("/api/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProviderThatCannotBeReachedLeadsBackToTheSignInPage() {
        assertThat(new Visitor(santu.address()).location("/sign-in/with/nobody"))
                .isEqualTo("/sign-in?error=provider");
    }

    @Test
    void anAdministratorGivesABoundAccountFree() throws Exception {
        local("moved", Role.VIEWER, "139921");
        provider.signIn("s-old", Map.of("preferred_username", "moved"));
        Visitor old = new Visitor(santu.address());
        old.signInThere();

        Visitor admin = new Visitor(santu.address());
        admin.signInHere("admin", HttpTestConfiguration.ADMIN_PASSWORD);
        assertThat(admin.delete("/api/accounts/moved/identity").statusCode()).isEqualTo(204);

        assertThat(old.get("/api/me").statusCode()).isEqualTo(401);
        provider.signIn("s-new", Map.of("preferred_username", "moved"));
        assertThat(new Visitor(santu.address()).signInThere()).isEqualTo("/");
        provider.signIn("s-old", Map.of("preferred_username", "moved"));
        assertRefused("/sign-in?error=account");
    }

    @Test
    void anAnswerThatComesTooLateIsNotTaken() {
        provider.signIn("s-5", Map.of("preferred_username", "slow", "roles", "viewer", "region", "139921"));
        Visitor visitor = new Visitor(santu.address());
        String answer = visitor.answerOfProvider();
        database.sql("update santu.sign_in_start set created_at = now() - interval '11 minutes'")
                .update();
        assertThat(visitor.location(answer)).isEqualTo("/sign-in?error=provider");
    }

    @Test
    void signingOutHereLeadsToSigningOutThere() {
        local("leaver", Role.VIEWER, "139921");
        provider.signIn("s-6", Map.of("preferred_username", "leaver"));
        Visitor visitor = new Visitor(santu.address());
        visitor.signInThere();

        assertThat(visitor.signOut())
                .startsWith(provider.issuer() + "/leave?client_id=" + TestProvider.CLIENT)
                .contains("sign-in%3Fsigned-out");
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);

        visitor.signInHere("leaver", PASSWORD);
        assertThat(visitor.signOut()).isEqualTo("/sign-in?signed-out");
    }

    private static void local(String username, Role role, String region) {
        Accounts accounts = santu.bean(Accounts.class);
        if (accounts.findAccount(username).isEmpty()) {
            accounts.createAccount(new Account(username, role, region), PASSWORD, "admin");
        }
    }

    private static void assertRefused(String page) {
        long accounts = count("santu.account");
        Visitor visitor = new Visitor(santu.address());
        assertThat(visitor.signInThere()).isEqualTo(page);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(count("santu.account")).isEqualTo(accounts);
        assertThat(audit("?")).contains("sign-in-failed provider");
    }

    private static List<String> audit(String subject) {
        return database.sql("select action || ' ' || coalesce(details::json ->> 'by', details::json ->> 'bound', '')"
                        + " from santu.audit where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
