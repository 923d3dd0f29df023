package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.testing.RunningSantu;
import org.santu.testing.TestProvider;

/** Somebody comes in by the button of the identity provider, and goes out again, in a real browser with its rules for forms. */
class ProviderButtonTest {

    @Test
    void theButtonLeadsInAndSigningOutLeadsOutOfBoth() {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on this machine");
        try (TestProvider provider = new TestProvider();
                Browser browser = Browser.open()) {
            RunningSantu santu = RunningSantu.ofItsOwn(
                    "--santu.oidc.issuer=" + provider.issuer(),
                    "--santu.oidc.client.id=" + TestProvider.CLIENT,
                    "--santu.oidc.client.secret=" + TestProvider.SECRET,
                    "--santu.oidc.role.claim=roles");
            browser.resize(1366, 768, false);
            browser.go(santu.address() + "/sign-in?lang=zh");
            browser.await("button", () -> browser.text("#provider").equals("使用统一身份认证登录"));
            browser.click("#language");
            browser.await("English", () -> browser.text("#provider").contains("organisation"));

            provider.signIn("s-1", Map.of("preferred_username", "nobody-yet"));
            browser.click("#provider");
            browser.await("refusal", () -> browser.text("#sign-in-message").contains("administrator"));
            provider.signIn("s-1", Map.of("preferred_username", "from-there", "roles", "viewer", "region", "139921"));
            browser.click("#provider");
            browser.click("#account summary");
            browser.await("name", () -> browser.text("#account-name").equals("from-there"));
            browser.click("#account form button");
            browser.await("sign-in page", () -> browser.shows("#username"));
            assertThat(browser.address()).as("led by the provider").isEqualTo("/sign-in?signed-out&there");
            santu.context().close();
        }
    }
}
