package org.santu.access.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.santu.access.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, from the moment somebody leaves for the provider until they come back, what only they and we know.
 *
 * <p>State, nonce and proof key stand in the database, so that any process may take the answer; the browser gets a cookie that
 * finds them. What is found is removed with the finding: an answer is taken once, from the browser that asked. Safe for
 * concurrent use.
 */
public final class StartedSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "santu-sign-in";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final ProviderClient provider;

    public StartedSignIns(JdbcClient database, ProviderClient provider) {
        this.database = database;
        this.provider = provider;
    }

    private record Row(String state, String nonce, String verifier, String redirectUri) {}

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest started, HttpServletRequest request, HttpServletResponse response) {
        if (started == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String secret = Secrets.random();
        database.sql("delete from santu.sign_in_start where created_at < now() - make_interval(secs => ?)")
                .param(LONGEST.toSeconds())
                .update();
        database.sql("insert into santu.sign_in_start (secret_hash, state, nonce, verifier, redirect_uri)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        Secrets.digest(secret),
                        started.getState(),
                        started.<String>getAttribute(OidcParameterNames.NONCE),
                        started.<String>getAttribute(PkceParameterNames.CODE_VERIFIER),
                        started.getRedirectUri())
                .update();
        setCookie(request, response, secret, LONGEST);
    }

    /** Always null: what has been started is only ever taken out. */
    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return null;
    }

    /** @return null unless this browser has started a sign-in with the state that the request names, and has not ended it */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        setCookie(request, response, "", Duration.ZERO);
        return database.sql("delete from santu.sign_in_start where secret_hash = ?"
                        + " returning state, nonce, verifier, redirect_uri,"
                        + " created_at > now() - make_interval(secs => ?) as young")
                .params(Secrets.digest(cookie.getValue()), LONGEST.toSeconds())
                .query((row, number) -> row.getBoolean("young")
                        ? new Row(
                                row.getString("state"),
                                row.getString("nonce"),
                                row.getString("verifier"),
                                row.getString("redirect_uri"))
                        : new Row("", "", "", ""))
                .optional()
                .filter(row -> !row.state().isEmpty())
                .filter(row -> row.state().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .map(this::started)
                .orElse(null);
    }

    private OAuth2AuthorizationRequest started(Row row) {
        var registration = provider.findByRegistrationId(ProviderClient.ID);
        return registration == null
                ? null
                : OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                        .clientId(registration.getClientId())
                        .redirectUri(row.redirectUri())
                        .scopes(registration.getScopes())
                        .state(row.state())
                        .attributes(Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID, ProviderClient.ID,
                                OidcParameterNames.NONCE, row.nonce(),
                                PkceParameterNames.CODE_VERIFIER, row.verifier()))
                        .build();
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/sign-in")
                .httpOnly(true)
                .secure(request.isSecure())
                // The provider leads back here from another site.
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
