package org.santu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.santu.problem.SantuException;

/**
 * What the environment says about the web server's line to the outside, as Spring Boot's properties.
 *
 * <p>{@code SANTU_TLS_KEYSTORE} with {@code SANTU_TLS_KEYSTORE_PASSWORD} lets the server speak TLS itself;
 * {@code SANTU_TRUSTED_PROXIES} names the addresses whose {@code X-Forwarded-...} is believed, which without it is this machine
 * alone.
 */
final class WebSettings {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private WebSettings() {}

    /** @throws SantuException naming the variable that makes no sense */
    static Map<String, Object> of(Map<String, String> environment) {
        Map<String, Object> properties = new TreeMap<>();
        String keystore = environment.getOrDefault("SANTU_TLS_KEYSTORE", "").strip();
        if (!keystore.isEmpty()) {
            if (!Files.isReadable(Path.of(keystore))) {
                throw new SantuException("SANTU-SETTING", "SANTU_TLS_KEYSTORE", keystore);
            }
            properties.put("server.ssl.key-store", "file:" + Path.of(keystore).toAbsolutePath());
            properties.put(
                    "server.ssl.key-store-password", environment.getOrDefault("SANTU_TLS_KEYSTORE_PASSWORD", ""));
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        String proxies = environment.getOrDefault("SANTU_TRUSTED_PROXIES", "").strip();
        if (!proxies.isEmpty()) {
            properties.put("server.tomcat.remoteip.internal-proxies", addresses(proxies));
        }
        return properties;
    }

    /** Exact addresses: a pattern that was meant for one network easily lets in another. */
    private static String addresses(String proxies) {
        return Arrays.stream(proxies.split("[,\\s]+"))
                .map(address -> {
                    if (!ADDRESS.matcher(address).matches()) {
                        throw new SantuException("SANTU-SETTING", "SANTU_TRUSTED_PROXIES", address);
                    }
                    return Pattern.quote(address);
                })
                .collect(Collectors.joining("|"));
    }

    static boolean speaksTls(Map<String, String> environment) {
        return !environment.getOrDefault("SANTU_TLS_KEYSTORE", "").isBlank();
    }
}
