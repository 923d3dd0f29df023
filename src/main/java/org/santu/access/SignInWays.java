package org.santu.access;

import org.santu.access.limit.RateLimits;
import org.santu.problem.http.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * By what a request tells who asks, the same for every chain of filters: a session's cookie, a token, a password by HTTP Basic,
 * and nothing at all where the operator allows visitors.
 *
 * <p>Passwords are checked by {@link PasswordSignIn}, which Spring finds by itself; naming it here too would check, and
 * count, every failure twice.
 */
@Component
class SignInWays {
    private final StoredSessions sessions;
    private final ApiTokens tokens;
    private final SignInGuard guard;
    private final SignInEntry entry;
    private final ForbiddenEntry forbidden;
    private final RateLimits limits;
    private final ProblemWriter problems;
    private final boolean visitors;

    SignInWays(
            StoredSessions sessions,
            ApiTokens tokens,
            SignInGuard guard,
            SignInEntry entry,
            ForbiddenEntry forbidden,
            RateLimits limits,
            ProblemWriter problems,
            @Value("${santu.anonymous:false}") boolean visitors) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.guard = guard;
        this.entry = entry;
        this.forbidden = forbidden;
        this.limits = limits;
        this.problems = problems;
        this.visitors = visitors;
    }

    void applyTo(HttpSecurity http) {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .addFilterBefore(new TokenSignIn(tokens, guard, entry), BasicAuthenticationFilter.class)
                .addFilterBefore(new RateLimitFilter(limits, problems), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(forbidden));
        if (visitors) {
            SantuUser visitor = AnonymousVisitor.user();
            http.anonymous(anonymous -> anonymous.principal(visitor).authorities(visitor.authorities()));
        }
    }
}
