package org.santu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a program that brings a token; one that does not fit is refused and never taken for a stranger. */
final class TokenSignIn extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final SignInGuard guard;
    private final SignInEntry entry;

    TokenSignIn(ApiTokens tokens, SignInGuard guard, SignInEntry entry) {
        this.tokens = tokens;
        this.guard = guard;
        this.entry = entry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Optional<SantuUser> user = tokens.find(header.substring(SCHEME.length()).strip(), address);
        if (user.isEmpty()) {
            Optional<Duration> wait = guard.findWait("", address);
            guard.failedAt(address);
            entry.commence(
                    request,
                    response,
                    wait.isPresent() ? new Blocked(wait.get()) : new BadCredentialsException("the token does not fit"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(user.get().authentication()));
        chain.doFilter(request, response);
    }
}
