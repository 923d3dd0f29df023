package org.santu.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.provider.ProviderSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The content security policy of our pages: only what this server sends, no inline script.
 *
 * <p>An import map has to stand in the page itself; it is allowed by the hash of its text, read from the page at start.
 */
@Component
class ContentSecurity {
    private static final List<String> PAGES = List.of("static/index.html", "static/sign-in.html");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=\"importmap\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    private final String policy;

    ContentSecurity(@Value("${santu.tianditu.key:}") String tiandituKey, Environment environment) throws IOException {
        TreeSet<String> hashes = new TreeSet<>();
        for (String page : PAGES) {
            ClassPathResource resource = new ClassPathResource(page);
            if (resource.exists()) {
                try (InputStream in = resource.getInputStream()) {
                    hashes.addAll(importMapHashes(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        ProviderSettings provider = ProviderSettings.of(environment);
        policy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'" + hashes.stream().map(hash -> " " + hash).reduce("", String::concat),
                "img-src 'self' data: blob:" + (tiandituKey.isBlank() ? "" : " https://*.tianditu.gov.cn"),
                "object-src 'none'",
                "base-uri 'self'",
                // A form that signs out is led on to the identity provider, and browsers judge that by this line too.
                "form-action 'self'" + (provider.isOn() && provider.signOut() ? " " + provider.origin() : ""),
                "frame-ancestors 'none'");
    }

    String policy() {
        return policy;
    }

    static List<String> importMapHashes(String page) {
        Matcher maps = IMPORT_MAP.matcher(page);
        return maps.results()
                .map(found -> "'sha256-" + sha256(found.group(1)) + "'")
                .toList();
    }

    private static String sha256(String text) {
        try {
            // A browser hashes the text after its line ends have become LF.
            byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
