package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ordering long work in the workbench, and finding what came out of it. */
class JobsTest extends WorkbenchCase {

    @Test
    void allHandbooksOfAVillageAreOrderedWatchedAndThrownAway() {
        go("/?lang=en");
        go("/village/" + firstVillage() + "?lang=en");
        browser()
                .await(
                        "the village offers no prints",
                        () -> browser()
                                .run("return [...document.querySelectorAll('.region-page .actions button')].length > 0")
                                .equals(true));
        assertThat(browser()
                        .run(
                                "return document.querySelector('.region-page .actions a[href*=handbooks]').getAttribute('href')")
                        .toString())
                .matches("/api/handbooks/village/\\d{12}\\.pdf\\?lang=en");
        browser().run("document.querySelector('.region-page .actions button').click()");
        browser()
                .await(
                        "the job does not end",
                        () -> browser()
                                .run("return document.querySelector('#jobs[open] .job-done .job-result') !== null")
                                .equals(true));
        assertThat(browser()
                        .run("return document.querySelector('#announcements').textContent")
                        .toString())
                .contains("Household handbooks");
        // Others of the same account may have left theirs in the list.
        long done = finished();
        browser().run("document.querySelector('#jobs .job-done [data-job^=\"jobs.drop\"]').click()");
        browser().await("the job does not go", () -> finished() == done - 1);
    }

    private long finished() {
        return (long) browser().run("return document.querySelectorAll('#jobs .job-done').length");
    }
}
