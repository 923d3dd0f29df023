package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.santu.problem.http.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody gets to see who is signed in but may not do this. */
@Component
class ForbiddenEntry implements AccessDeniedHandler {
    private final Pages pages;
    private final ProblemWriter problems;

    ForbiddenEntry(Pages pages, ProblemWriter problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getRequestURI().endsWith("/sign-in")) {
            // The page stood open for longer than its token lived: show it again.
            response.sendRedirect(request.getContextPath() + "/sign-in?error=expired");
            return;
        }
        if (!(reason instanceof CsrfException) && mustChangePassword()) {
            if (pages.matches(request)) {
                response.sendRedirect(request.getContextPath() + "/my-account?password");
            } else {
                problems.write(request, response, "SANTU-ACCESS-PASSWORD-FORBIDDEN");
            }
            return;
        }
        problems.write(
                request, response, reason instanceof CsrfException ? "SANTU-ACCESS-CSRF" : "SANTU-ACCESS-FORBIDDEN");
    }

    private static boolean mustChangePassword() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SantuUser user
                && user.passwordChange();
    }
}
