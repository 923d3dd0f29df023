package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells whether somebody opens an address in a browser, or a program or a script of ours asks for data. */
public final class BrowserRequest {
    /** What programs call, and files that pages are made of. */
    private static final List<String> FOR_PROGRAMS = List.of(
            "/api/", "/tiles/", "/wms", "/ogc", "/actuator", "/css/", "/js/", "/v/", "/i18n/", "/icons/", "/webjars/");

    private BrowserRequest() {}

    /** Whether a page is wanted: browsers say so by {@code Accept} when an address is opened, and only then. */
    public static boolean opensPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && accept != null
                && accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
