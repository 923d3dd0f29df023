package org.santu.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Who may call which address, and how somebody signs in: form and session for people, HTTP Basic for programs.
 *
 * <p>Passwords are checked by {@link PasswordSignIn}, which Spring finds by itself; naming it here too would check, and
 * count, every failure twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/sign-in",
        "/api/config",
        "/api/csrf",
        "/actuator/health/**",
        "/error",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/i18n/**",
        "/icons/**",
        "/favicon.ico",
        "/favicon.svg"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Nobody looks at how long each filter took, and watching them costs a kept tile more than fetching it. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return username ->
                accounts.findUser(username).orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }

    /** Commands start the beans without a web server, and so without doors. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain doors(
            HttpSecurity http, SignInEntry entry, ForbiddenEntry forbidden, ContentSecurity content, Pages pages) {
        return http.authorizeHttpRequests(SecurityConfiguration::authorize)
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(forbidden))
                .requestCache(cache -> cache.requestCache(deepLinks(pages)))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(SecurityConfiguration::isProgram))
                .headers(headers -> headers(headers, content.policy()))
                .build();
    }

    /** Here stands only who gets in at all; what somebody may do, the doors ask the {@link Caller}. */
    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // A forward was judged by its first address.
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Permission.OPERATE.name())
                .requestMatchers("/api/me")
                .authenticated()
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
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"));
    }
}
