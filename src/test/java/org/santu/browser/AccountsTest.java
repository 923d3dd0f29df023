package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An administrator makes an account, its owner changes the first password, and everybody looks after their own. */
class AccountsTest extends WorkbenchCase {
    private static final String OWN = "four donkeys at the mill";

    @Test
    void aNewColleagueIsMadeAndChangesTheFirstPassword() {
        expectErrors();
        go("/?lang=zh");
        browser().click("#account summary");
        browser().click("#account-pages a[href='/accounts']");
        browser().click("#add");
        browser().type("[name=username]", "colleague");
        browser().type("[name=fullName]", "测试同事");
        browser().run("document.querySelector('dialog [name=role]').value = 'editor'");
        browser().type("[name=region]", firstVillage().substring(0, 6));
        browser().click("dialog form button.primary");
        String first = browser().text("#secret");
        assertThat(first).hasSize(19);
        browser().press(Keys.ESCAPE);
        browser().await("in the list", () -> browser().text("#accounts").contains("测试同事"));
        assertThat(browser().text("#accounts")).contains("待改初始密码");

        goAsStranger("/?lang=zh");
        browser().type("#username", "colleague");
        browser().type("#password", first);
        browser().click("form button.primary");
        browser().await("the change", () -> browser().shows("#must-change"));
        browser().type("[name=current]", first);
        browser().type("[name=password]", "password1");
        browser().type("[name=again]", "password1");
        browser().click("#my-password button.primary");
        browser().await("refused", () -> browser().shows("#my-password [data-field=password] .wrong"));
        browser()
                .run(
                        "document.querySelectorAll('#my-password [type=password]').forEach((field) => (field.value = ''))");
        browser().type("[name=current]", first);
        browser().type("[name=password]", OWN);
        browser().type("[name=again]", OWN);
        browser().click("#my-password button.primary");
        awaitWorkbench();

        browser().follow("/my-account");
        browser().click("#new-token");
        browser().type("dialog [name=name]", "桌面软件");
        browser().click("dialog form button.primary");
        browser().await("the token", () -> browser().text("#secret").startsWith("santu_"));
        browser().press(Keys.ESCAPE);
        browser().await("listed", () -> browser().text("#my-tokens").contains("桌面软件"));
        browser().run("localStorage.clear()");
        browser().forgetCookies();
    }

    @Test
    void onesOwnPageSpeaksBothLanguages() {
        go("/?lang=zh");
        browser().follow("/my-account?lang=en");
        browser().await("English", () -> browser().text("h1").equals("My account"));
        browser().await("the list", () -> browser().text("#my-sessions").contains("This session"));
        browser().click("#language");
        browser().await("Chinese", () -> browser().text("h1").equals("我的账号"));
    }
}
