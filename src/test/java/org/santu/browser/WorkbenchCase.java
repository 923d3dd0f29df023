package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;

/**
 * One browser for the tests of a class, on the running application with the demo county.
 *
 * <p>{@code -Dsantu.address=http://localhost:8080 -Dsantu.password=...} takes an application that is running already.
 */
abstract class WorkbenchCase {
    static final int WIDTH_PIXELS = 1366;
    static final int HEIGHT_PIXELS = 768;
    private static String address;
    private static String password;
    private static Browser browser;
    private boolean errorsExpected;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on this machine");
        address = System.getProperty("santu.address");
        password = System.getProperty("santu.password", HttpTestConfiguration.ADMIN_PASSWORD);
        if (address == null) {
            address = RunningSantu.withDemo().address();
        }
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @BeforeEach
    void begin() {
        errorsExpected = false;
        browser.resize(WIDTH_PIXELS, HEIGHT_PIXELS, false);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(browser.listHosts()).as("hosts asked").isSubsetOf("localhost", "127.0.0.1");
        if (!errorsExpected) {
            assertThat(browser.listErrors()).as("errors in the console").isEmpty();
        } else {
            browser.listErrors();
        }
    }

    /** For tests that provoke a refused request, which the browser itself notes in the console. */
    void expectErrors() {
        errorsExpected = true;
    }

    /** Where the application answers, without a slash at the end. */
    static String base() {
        return address;
    }

    static Browser browser() {
        return browser;
    }

    /** Opens an address of the workbench as a stranger would: without a session and without anything remembered. */
    static void goAsStranger(String path) {
        browser.go(address + "/sign-in");
        browser.run("localStorage.clear()");
        browser.forgetCookies();
        browser.go(address + path);
    }

    static void signIn() {
        browser.type("#username", "admin");
        browser.type("#password", password);
        browser.click("form button.primary");
    }

    /** Opens an address as the administrator and waits until it stands. */
    static void go(String path) {
        browser.go(address + path);
        if (browser.shows("#username")) {
            signIn();
        }
        awaitWorkbench();
    }

    static void awaitWorkbench() {
        browser.await(
                "the workbench does not start",
                () -> Boolean.TRUE.equals(browser.run("return document.querySelector('#details-body > *') !== null")));
        browser.awaitMap();
    }

    /** The code of the first village below the first county. */
    static String firstVillage() {
        String code = "";
        String wanted = "/api/regions";
        for (int level = 0; level < 5; level++) {
            var regions = browser.json(wanted);
            if (regions.isEmpty()) {
                break;
            }
            code = regions.get(0).path("code").asString();
            wanted = "/api/regions?parent=" + code;
        }
        return code;
    }
}
