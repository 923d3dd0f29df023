package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Tells the addresses that people open from those that programs call: the first redirect to the sign-in page. */
@Component
final class Pages implements RequestMatcher {
    private final PageList beside;

    Pages(PageList beside) {
        this.beside = beside;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod())
                && (path.isEmpty()
                        || path.equals("/")
                        || path.equals("/index.html")
                        || path.equals("/api/docs")
                        || path.startsWith("/village/")
                        || path.startsWith("/household/")
                        || beside.contains(path.substring(1))
                        || BrowserRequest.opensPage(request));
    }
}
