package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the desks' pages have in common: plans that take longer than a page, and are accepted and taken back. */
abstract class DeskCase extends WorkbenchCase {
    private static final Duration WORKED_OUT = Duration.ofSeconds(180);

    /** @param address without the base; signed in if need be */
    static void openDesk(String address) {
        if (!browser().address().startsWith(base())) {
            go("/?lang=zh");
        }
        browser().follow(address);
    }

    /** The solver may need longer than a page. */
    static void awaitPlan(String what, BooleanSupplier condition) {
        browser().await(what, WORKED_OUT, condition);
    }

    /** Accepts the plan that is shown with a reason, then takes that back. */
    static void acceptAndTakeBack() {
        browser().click("#desk-accept");
        browser().type("dialog textarea", "试验用");
        browser().click("dialog .primary");
        browser()
                .await(
                        "it is accepted",
                        () -> !browser().shows("dialog")
                                && browser().text(".desk-actions").contains("已采纳"));
        assertThat(browser().shows("#desk-accept")).isFalse();
        String batch =
                browser().json("/api/changes?limit=1").get(0).path("batch").asString();
        browser().send("POST", "/api/changes/" + batch + "/undo", null, "{}");
        browser().reload();
        browser().await("it can be accepted again", () -> browser().shows("#desk-accept"));
    }
}
