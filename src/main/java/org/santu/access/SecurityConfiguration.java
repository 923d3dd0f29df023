package org.santu.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Who may call which address, and what surrounds every answer; how somebody signs in is said by {@link SignInWays}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/sign-in",
        "/api/config",
        "/api/csrf",
        "/api/sign-in",
        "/actuator/health",
        "/actuator/health/*",
        "/error",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/i18n/**",
        "/icons/**",
        "/v/*/css/**",
        "/v/*/js/**",
        "/v/*/i18n/**",
        "/v/*/icons/**",
        "/favicon.ico",
        "/favicon.svg"
    };

    /** Nobody looks at how long each filter took, and watching them costs a kept tile more than fetching it. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Tiles are only read, and asked for by the hundred: the same people by the same rules, without what belongs to signing in and
     * writing.
     */
    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain tileDoors(HttpSecurity http, SignInWays ways, ContentSecurity content) {
        ways.applyTo(http);
        return http.securityMatcher(SecurityConfiguration::asksForTile)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, content.policy()))
                .build();
    }

    private static boolean asksForTile(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/tiles/")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    /** Commands start the beans without a web server, and so without doors. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain doors(
            HttpSecurity http, SignInWays ways, ContentSecurity content, Pages pages, ProviderSignIn provider) {
        ways.applyTo(http);
        provider.applyTo(http);
        return http.authorizeHttpRequests(SecurityConfiguration::authorize)
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(provider::leave))
                .requestCache(cache -> cache.requestCache(deepLinks(pages)))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(SecurityConfiguration::isProgram))
                .headers(headers -> headers(headers, content.policy()))
                .build();
    }

    /** Here stands only who gets in at all; what somebody may do, the doors ask the {@link Caller}. */
    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // A forward was judged by its first address, the end of a long answer by its request.
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Permission.OPERATE.name())
                .requestMatchers("/api/me", "/api/my/**", "/my-account", "/pages.json")
                .hasAnyAuthority(Permission.READ.name(), SantuUser.PASSWORD_CHANGE)
                .anyRequest()
                .hasAuthority(Permission.READ.name());
    }

    /** The address somebody wanted before they were sent to sign in, kept in a cookie: no session for strangers. */
    private static RequestCache deepLinks(Pages pages) {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(pages);
        return cache;
    }

    /** A program brings its password along with each request, which a forged request cannot. */
    private static boolean isProgram(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"));
    }
}
