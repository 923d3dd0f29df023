package org.santu.app;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The workbench under each of its addresses, the deep links of the QR codes included, and the sign-in page.
 *
 * <p>Answered and not forwarded: a forward sends the answer before the security headers are on it.
 */
@RestController
class PageController {
    private static final Resource WORKBENCH = new ClassPathResource("static/index.html");
    private static final Resource SIGN_IN = new ClassPathResource("static/sign-in.html");

    private final FileChecksums checksums;

    PageController(FileChecksums checksums) {
        this.checksums = checksums;
    }

    @GetMapping({"/", "/village/{code}", "/household/{id}"})
    ResponseEntity<Resource> workbench() {
        return page(WORKBENCH);
    }

    @GetMapping("/sign-in")
    ResponseEntity<Resource> signIn() {
        return page(SIGN_IN);
    }

    private ResponseEntity<Resource> page(Resource page) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .eTag(checksums.of(page))
                .body(page);
    }
}
