package org.santu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One version of all our scripts, styles and pictures, for the addresses under which a page asks for them: a browser keeps
 * {@code /v/VERSION/js/main.js} for good, and on a slow line a page stands again without a hundred questions whether anything has changed.
 * What a module or a style sheet asks for is relative to it, and so is of the same version. Safe for concurrent use.
 */
@Component
class WebVersion {
    /** In front of the version in an address. */
    static final String PREFIX = "/v/";

    private static final String FILES = "classpath:/static/";
    private static final Pattern OURS = Pattern.compile("(?<=(?:href|src)=\")/(?=(?:js|css|icons)/)");

    private final boolean fixed;
    private final String atStart;

    WebVersion() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        fixed = files.getResource(FILES + "index.html").getURL().getProtocol().equals("jar");
        atStart = read();
    }

    /** Of the files as they were when the application started. */
    String atStart() {
        return atStart;
    }

    /** Of the files as they are: those in a folder may have been changed since. */
    String now() {
        try {
            return fixed ? atStart : read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with the version in the addresses of our scripts, styles and pictures. */
    String inPage(String html) {
        return OURS.matcher(html).replaceAll(PREFIX + now() + "/");
    }

    private static String read() throws IOException {
        TreeMap<String, Resource> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES + "**/*.*")) {
            files.put(file.getURL().toString(), file);
        }
        CRC32C checksum = new CRC32C();
        for (var file : files.entrySet()) {
            checksum.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            checksum.update(file.getValue().getContentAsByteArray());
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
