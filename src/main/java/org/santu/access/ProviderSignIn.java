package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.santu.access.limit.RateLimits;
import org.santu.access.provider.NoTokensKept;
import org.santu.access.provider.ProviderClient;
import org.santu.access.provider.ProviderSettings;
import org.santu.access.provider.StartedSignIns;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.http.ProblemWriter;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in at an identity provider by OpenID Connect, where the operator has named one: authorization code with proof key,
 * state and nonce, and an ID token that the provider has signed. Spring's filters do the protocol; what is ours is where its state
 * is kept, whose account it is, and what is written down.
 */
@Component
class ProviderSignIn {
    private static final String START = "/sign-in/with";

    private final ProviderSettings settings;
    private final ProviderClient client;
    private final StartedSignIns started;
    private final ProviderAccounts accounts;
    private final AuditLog audit;
    private final RateLimits limits;
    private final ProblemWriter problems;

    ProviderSignIn(
            Environment environment,
            JdbcClient database,
            Accounts accounts,
            Identities identities,
            Passwords passwords,
            AuditLog audit,
            RateLimits limits,
            ProblemWriter problems) {
        this.settings = ProviderSettings.of(environment);
        this.client = new ProviderClient(settings);
        this.started = new StartedSignIns(database, client);
        this.accounts = new ProviderAccounts(settings, claims(), accounts, identities, passwords, audit);
        this.audit = audit;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * The button on the sign-in page.
     *
     * @param label as the operator has it, may be empty
     * @param address where it leads
     */
    record Button(String label, String address) {}

    Optional<Button> findButton() {
        return settings.isOn()
                ? Optional.of(new Button(settings.label(), START + "/" + ProviderClient.ID))
                : Optional.empty();
    }

    void applyTo(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(client, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .loginProcessingUrl(ProviderClient.RETURN + "*")
                .clientRegistrationRepository(client)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(
                        start -> start.authorizationRequestResolver(requests).authorizationRequestRepository(started))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(accounts))
                .failureHandler(this::refuse)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F starting) {
                        starting.setAuthenticationFailureHandler(ProviderSignIn.this::refuse);
                        return starting;
                    }
                }));
        // The filters that count for everybody else stand behind those that answer here.
        RateLimitFilter counting = new RateLimitFilter(limits, problems);
        http.addFilterBefore(
                (request, response, chain) -> {
                    String path = ((HttpServletRequest) request).getRequestURI();
                    if (path.startsWith(START) || path.startsWith(ProviderClient.RETURN)) {
                        counting.doFilter(request, response, chain);
                    } else {
                        chain.doFilter(request, response);
                    }
                },
                OAuth2AuthorizationRequestRedirectFilter.class);
    }

    /** Leads on to the provider's sign-out where somebody had signed in there. */
    void leave(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        boolean there =
                who != null && who.getPrincipal() instanceof SantuUser user && user.kind() == SantuUser.Kind.PROVIDED;
        String here = "/sign-in?signed-out";
        String next = there && settings.isOn() && settings.signOut()
                ? client.findSignOut()
                        .map(address -> UriComponentsBuilder.fromUri(address)
                                .queryParam("client_id", "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(
                                        settings.clientId(),
                                        ServletUriComponentsBuilder.fromContextPath(request)
                                                        .toUriString()
                                                + here)
                                .toUriString())
                        .orElse(request.getContextPath() + here)
                : request.getContextPath() + here;
        response.sendRedirect(next);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String code = reason instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : reason.getClass().getSimpleName();
        audit.record("?", AuditAction.SIGN_IN_FAILED, "?", Map.of("by", "provider", "reason", code));
        boolean ours = code.startsWith(ProviderAccounts.REASON);
        response.sendRedirect(request.getContextPath() + "/sign-in?error=" + (ours ? "account" : "provider"));
    }

    private static OidcUserService claims() {
        RestTemplate calls = new RestTemplate(ProviderClient.calls());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(calls);
        OidcUserService claims = new OidcUserService();
        claims.setOauth2UserService(plain);
        return claims;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(ProviderClient.calls())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
