package org.santu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.santu.access.PageList;
import org.santu.problem.SantuException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The workbench under each of its addresses, the deep links of the QR codes included, the sign-in page, and the pages beside the map.
 *
 * <p>Answered and not forwarded: a forward sends the answer before the security headers are on it.
 */
@RestController
class PageController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Resource WORKBENCH = new ClassPathResource("static/index.html");
    private static final Resource SIGN_IN = new ClassPathResource("static/sign-in.html");

    private final FileChecksums checksums;
    private final PageList pages;

    PageController(FileChecksums checksums, PageList pages) {
        this.checksums = checksums;
        this.pages = pages;
    }

    @GetMapping({"/", "/village/{code}", "/household/{id}"})
    ResponseEntity<Resource> workbench() {
        return page(WORKBENCH);
    }

    /** With the token in its form, so that nobody on a slow line signs in before a script has fetched it. */
    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(CsrfToken csrf) throws IOException {
        String page = SIGN_IN.getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.replace("{{csrf}}", csrf.getToken()));
    }

    @GetMapping("/{page:[a-z-]+}")
    ResponseEntity<Resource> besideTheMap(@PathVariable String page) {
        if (!pages.contains(page)) {
            throw new SantuException("SANTU-HTTP-NOT-FOUND", "/" + page);
        }
        return page(new ClassPathResource("static/" + page + ".html"));
    }

    private ResponseEntity<Resource> page(Resource page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(checksums.of(page))
                .body(page);
    }
}
