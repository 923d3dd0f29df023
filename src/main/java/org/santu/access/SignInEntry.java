package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.santu.problem.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody who is not signed in gets to see: pages lead to the sign-in page, everything else is a 401 problem. */
@Component
class SignInEntry implements AuthenticationEntryPoint {
    private final Pages pages;
    private final ProblemWriter problems;

    SignInEntry(Pages pages, ProblemWriter problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean triedPassword = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (pages.matches(request) && !triedPassword) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        if (reason instanceof Blocked blocked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(blocked.seconds()));
            problems.write(request, response, "SANTU-ACCESS-THROTTLED", Long.toString(blocked.minutes()));
            return;
        }
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Santu\", charset=\"UTF-8\"");
        }
        problems.write(request, response, "SANTU-ACCESS-SIGN-IN");
    }

    /**
     * A browser that is challenged opens its own password window and from then on sends the password by itself, even
     * to a request forged by another site. So only programs are challenged.
     */
    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && agent.startsWith("Mozilla/") && !agent.contains("QGIS");
    }
}
