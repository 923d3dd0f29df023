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

    private final WebVersion version;
    private final PageList pages;

    PageController(WebVersion version, PageList pages) {
        this.version = version;
        this.pages = pages;
    }

    @GetMapping({"/", "/village/{code}", "/household/{id}"})
    ResponseEntity<String> workbench() throws IOException {
        return page(WORKBENCH);
    }

    /** With the token in its form, so that nobody on a slow line signs in before a script has fetched it. */
    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(CsrfToken csrf) throws IOException {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(text(SIGN_IN).replace("{{csrf}}", csrf.getToken()));
    }

    @GetMapping("/{page:[a-z-]+}")
    ResponseEntity<String> besideTheMap(@PathVariable String page) throws IOException {
        if (!pages.contains(page)) {
            throw new SantuException("SANTU-HTTP-NOT-FOUND", "/" + page);
        }
        return page(new ClassPathResource("static/" + page + ".html"));
    }

    private ResponseEntity<String> page(Resource page) throws IOException {
        String text = text(page);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(FileChecksums.of(text.getBytes(StandardCharsets.UTF_8)))
                .body(text);
    }

    private String text(Resource page) throws IOException {
        return version.inPage(page.getContentAsString(StandardCharsets.UTF_8));
    }
}
