package org.santu.app;

import jakarta.servlet.http.HttpServletRequest;
import org.santu.access.BrowserRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What people see who opened an address that there is not; programs are answered by a problem. */
final class NotFoundPage {
    private static final Resource PAGE = new ClassPathResource("static/not-found.html");

    private NotFoundPage() {}

    static boolean isFor(HttpServletRequest request) {
        return BrowserRequest.opensPage(request);
    }

    static ResponseEntity<Object> answer() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(PAGE);
    }
}
