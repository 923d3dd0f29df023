package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.testing.RunningSantu;
import org.springframework.jdbc.core.simple.JdbcClient;

/** TLS by a key store, and what a proxy in front may say, tried on running servers. */
class OutsideLineTest {
    private static RunningSantu encrypted;
    private static SSLContext trust;

    /** The server that speaks TLS believes one proxy, which is not this machine. */
    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("santu.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "santu",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("santu", keys.getCertificate("santu"));
        managers.init(trusted);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
        assertThat(Files.exists(store)).isTrue();
        encrypted = RunningSantu.ofItsOwn(
                "--server.ssl.key-store=file:" + store,
                "--server.ssl.key-store-password=changeit",
                "--server.ssl.enabled-protocols=TLSv1.3,TLSv1.2",
                "--server.tomcat.remoteip.internal-proxies=" + Pattern.quote("192.0.2.10"));
    }

    @AfterAll
    static void stop() {
        encrypted.context().close();
    }

    @Test
    void theServerSpeaksTlsAndItsCookiesStayOnIt() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        String https = "https://localhost:" + encrypted.port();
        HttpResponse<String> page = client.send(request(https + "/sign-in").build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(client.send(signIn(client, https, "nobody", "x").build(), BodyHandlers.ofString())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?error=password"));
        assertThat(client.send(request(https + "/api/csrf").build(), BodyHandlers.ofString())
                        .headers()
                        .allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void oldTlsAndPlainTextAreNotAnswered() {
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.1"});
        HttpClient client =
                HttpClient.newBuilder().sslContext(trust).sslParameters(old).build();
        assertThatThrownBy(() -> client.send(
                        request("https://localhost:" + encrypted.port() + "/sign-in")
                                .build(),
                        BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> {
                    HttpResponse<String> answer = HttpClient.newHttpClient()
                            .send(request(encrypted.address() + "/sign-in").build(), BodyHandlers.ofString());
                    assertThat(answer.statusCode()).isEqualTo(200);
                })
                .isNotNull();
    }

    @Test
    void aProxyOnThisMachineSaysForWhomAndHowItAsks() throws Exception {
        RunningSantu plain = RunningSantu.empty();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> csrf =
                client.send(forwarded(request(plain.address() + "/api/csrf")).build(), BodyHandlers.ofString());
        assertThat(csrf.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(csrf.headers().firstValue("Strict-Transport-Security")).isPresent();
        client.send(forwarded(signIn(client, plain.address(), "for-proxy", "x")).build(), BodyHandlers.ofString());
        assertThat(addresses(plain)).contains("203.0.113.9");
    }

    @Test
    void anybodyElseMayClaimWhatTheyLike() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        String https = "https://localhost:" + encrypted.port();
        client.send(forwarded(signIn(client, https, "for-proxy", "x")).build(), BodyHandlers.ofString());
        assertThat(addresses(encrypted)).isNotEmpty().doesNotContain("203.0.113.9");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpRequest.Builder forwarded(HttpRequest.Builder request) {
        return request.header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Proto", "https");
    }

    private static HttpRequest.Builder signIn(HttpClient client, String address, String username, String password)
            throws Exception {
        HttpResponse<String> csrf = client.send(request(address + "/api/csrf").build(), BodyHandlers.ofString());
        String token = csrf.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String cookie = csrf.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String form = "username=" + username + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return request(address + "/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static java.util.List<String> addresses(RunningSantu santu) {
        return santu.bean(JdbcClient.class)
                .sql("select distinct address from santu.audit where action = 'sign-in-failed' and address is not null")
                .query(String.class)
                .list();
    }
}
