package org.santu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.santu.access.limit.RateLimits;
import org.santu.problem.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to who asks too much. Free are the files of the pages, of which one page needs many, and tiles, which have a gate of
 * their own.
 */
final class RateLimitFilter extends OncePerRequestFilter {
    private static final Pattern FREE =
            Pattern.compile("/(webjars|css|js|i18n|icons|tiles)/.*|/actuator/health.*|/favicon.*");
    private static final Pattern COSTLY = Pattern.compile("/api/(imports|exports|sheets|jobs|accounts/bulk)(/.*)?");

    private final RateLimits limits;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long waitSeconds = FREE.matcher(request.getRequestURI()).matches() ? 0 : count(request);
        if (waitSeconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
            problems.write(request, response, "SANTU-ACCESS-RATE-THROTTLED", Long.toString(waitSeconds));
            return;
        }
        chain.doFilter(request, response);
    }

    private long count(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean known = authentication != null
                && authentication.getPrincipal() instanceof SantuUser user
                && user.kind() != SantuUser.Kind.NOBODY;
        if (!known) {
            return limits.take(RateLimits.Kind.STRANGER, request.getRemoteAddr());
        }
        String username = authentication.getName();
        boolean change = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        boolean costly = COSTLY.matcher(request.getRequestURI()).matches()
                && (change
                        || request.getRequestURI().startsWith("/api/exports")
                        || request.getRequestURI().startsWith("/api/sheets"));
        long wait = limits.take(RateLimits.Kind.ANY, username);
        wait = wait == 0 && change ? limits.take(RateLimits.Kind.CHANGE, username) : wait;
        return wait == 0 && costly ? limits.take(RateLimits.Kind.COSTLY, username) : wait;
    }
}
