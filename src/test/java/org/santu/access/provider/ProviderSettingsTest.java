package org.santu.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.TestProvider;
import org.springframework.mock.env.MockEnvironment;

class ProviderSettingsTest {

    @Test
    void withoutIssuerThereIsNoProvider() {
        assertThat(ProviderSettings.of(new MockEnvironment()).isOn()).isFalse();
    }

    @Test
    void theSecretMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
        ProviderSettings settings = ProviderSettings.of(with("https://login.example.org/county")
                .withProperty("santu.oidc.client.secret.file", file.toString()));
        assertThat(settings.clientSecret()).isEqualTo("from a file");
        assertThat(settings.origin()).isEqualTo("https://login.example.org");
        assertThat(settings.toString()).doesNotContain("from a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "ftp://localhost",
                "https://login.example.org/?a=b",
                "login.example.org",
                "http://localhost.example.org",
                "https:///path",
                "https://a b"
            })
    void anIssuerThatAnybodyOnTheWayCouldPlayIsRefused(String issuer) {
        assertThatThrownBy(() -> ProviderSettings.of(with(issuer)))
                .hasMessageContaining("SANTU-ACCESS-PROVIDER-SETTING")
                .hasMessageContaining("SANTU_OIDC_ISSUER");
    }

    @Test
    void aProviderThatIsAwayOrCallsItselfOtherwiseIsNotUsed() {
        String issuer;
        try (TestProvider provider = new TestProvider()) {
            issuer = provider.issuer();
            assertThat(client(issuer)).isNotNull();
            assertThat(client(issuer.replace("localhost", "127.0.0.1"))).isNull();
        }
        assertThat(client(issuer)).as("away").isNull();
    }

    private static Object client(String issuer) {
        return new ProviderClient(ProviderSettings.of(with(issuer))).findByRegistrationId(ProviderClient.ID);
    }

    private static MockEnvironment with(String issuer) {
        return new MockEnvironment()
                .withProperty("santu.oidc.issuer", issuer)
                .withProperty("santu.oidc.client.id", TestProvider.CLIENT);
    }
}
