package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.problem.SantuException;

class WebSettingsTest {

    @Test
    void withoutSettingsNothingChanges() {
        assertThat(WebSettings.of(Map.of())).isEmpty();
    }

    @Test
    void aKeystoreMakesTheServerSpeakTls(@TempDir Path folder) throws IOException {
        Path keystore = Files.createFile(folder.resolve("santu.p12"));
        assertThat(WebSettings.of(
                        Map.of("SANTU_TLS_KEYSTORE", keystore.toString(), "SANTU_TLS_KEYSTORE_PASSWORD", "secret")))
                .containsEntry("server.ssl.key-store", "file:" + keystore)
                .containsEntry("server.ssl.key-store-password", "secret")
                .containsEntry("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        assertThatThrownBy(() -> WebSettings.of(Map.of("SANTU_TLS_KEYSTORE", "/no/such/file")))
                .isInstanceOf(SantuException.class);
    }

    @Test
    void onlyTheNamedProxiesAreBelieved() {
        String pattern = (String) WebSettings.of(Map.of("SANTU_TRUSTED_PROXIES", "10.0.0.5, 10.0.0.6"))
                .get("server.tomcat.remoteip.internal-proxies");
        assertThat("10.0.0.5").matches(pattern);
        assertThat("10.0.0.6").matches(pattern);
        assertThat("10.0.0.7").doesNotMatch(pattern);
        assertThat("10a0b0c5").doesNotMatch(pattern);
        assertThatThrownBy(() -> WebSettings.of(Map.of("SANTU_TRUSTED_PROXIES", "10.0.0.0/8")))
                .isInstanceOf(SantuException.class);
    }
}
