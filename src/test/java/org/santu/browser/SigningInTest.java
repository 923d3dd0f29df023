package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Coming in, going out, and coming back to where one was. */
class SigningInTest extends WorkbenchCase {

    @Test
    void whoOpensASentViewSignsInAndGetsThatView() {
        expectErrors();
        goAsStranger("/?view=12/39.1/115.2&lang=zh");
        browser().type("#username", "admin");
        browser().type("#password", "not the password");
        browser().click("form button.primary");
        browser().await("message", () -> browser().shows("#sign-in-message"));
        assertThat(browser().run("return document.activeElement.id")).isEqualTo("username");

        signIn();
        awaitWorkbench();
        assertThat(browser().address()).contains("view=12/39.1/115.2");
    }

    @Test
    void theSignInPageSpeaksBothLanguages() {
        goAsStranger("/sign-in?lang=zh");
        browser().await("Chinese", () -> browser().text("form button.primary").equals("登录"));
        browser().click("#language");
        browser().await("English", () -> browser().text("form button.primary").equals("Sign in"));
        browser().run("localStorage.clear()");
    }

    @Test
    void aSessionThatEndedIsSaidAndTheViewKept() {
        expectErrors();
        go("/?view=11/39.1/115.2&lang=zh");
        browser().forgetCookies();
        browser().click("#language");
        browser().type("#search", "130");
        browser().find(".message-signed-out");
        browser().click(".message-signed-out a");
        signIn();
        awaitWorkbench();
        assertThat(browser().address()).contains("view=11/39.1/115.2");
        browser().click("#language");
    }

    @Test
    void signingOutLeadsToTheSignInPage() {
        go("/?lang=zh");
        browser().click("#account summary");
        browser().click("#account form button");
        browser().await("sign-in page", () -> browser().shows("#username"));
        assertThat(browser().text("#sign-in-message")).isEqualTo("已退出登录。");
    }
}
