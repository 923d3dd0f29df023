package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Taking a layer out in the workbench, by keyboard. */
class ExportTest extends WorkbenchCase {

    @Test
    void theDialogCountsAdaptsToTheFormatAndSaysWhatIsWrong() {
        expectErrors();
        go("/?lang=en");
        browser().run("localStorage.removeItem('santu.export')");
        browser().await("no button", () -> is("document.querySelector('#export-village') !== null"));
        browser().run("document.querySelector('#export-village').focus(); document.activeElement.click()");
        browser().await("the dialog does not open", () -> is("document.querySelector('dialog.export[open]') !== null"));
        browser().await("nothing is counted", () -> size().matches("\\d+ features; .*at once"));
        assertThat(is("document.activeElement.name === 'format'")).isTrue();
        assertThat(is("document.querySelector('dialog.export [data-field=crs]').hidden"))
                .isFalse();
        set("format", "geojson");
        assertThat(is("document.querySelector('dialog.export [data-field=crs]').hidden"))
                .as("GeoJSON has a system of its own")
                .isTrue();
        set("where", "nosuch = 1");
        browser()
                .await(
                        "nothing is said",
                        () -> is("document.querySelector('dialog.export .wrong').textContent !== ''"));
        assertThat(is("document.querySelector('dialog.export [type=submit]').disabled"))
                .isTrue();
        set("where", "population < 0");
        browser().await("it is not said that nothing fits", () -> size().startsWith("No feature fits"));
        set("where", "");
        browser().await("still wrong", () -> is("!document.querySelector('dialog.export [type=submit]').disabled"));
        browser().run("document.querySelector('dialog.export [type=submit]').click()");
        browser().await("it stays open", () -> is("document.querySelector('dialog.export') === null"));
        browser()
                .await(
                        "nothing is said",
                        () -> is("document.querySelector('#announcements').textContent.includes('downloaded')"));
    }

    @Test
    void whatLiesInABoxIsSelectedAndTakenOut() {
        go("/?lang=en&view=15/39.03/115.098");
        browser().await("no button", () -> is("document.querySelector('#select-open') !== null"));
        browser().run("document.querySelector('#select-open').click()");
        browser().run("""
                const map = document.querySelector('#map');
                const {left, top, width, height} = map.getBoundingClientRect();
                const at = (x, y) => ({bubbles: true, button: 0, pointerId: 1, clientX: left + x * width, clientY: top + y * height});
                map.dispatchEvent(new PointerEvent('pointerdown', at(0.1, 0.3)));
                map.dispatchEvent(new PointerEvent('pointermove', at(0.5, 0.5)));
                map.dispatchEvent(new PointerEvent('pointerup', at(0.9, 0.9)));
                """);
        browser().await("nothing is selected", () -> is("document.querySelector('.selection-layer') !== null"));
        long selected =
                ((Number) browser().run("return document.querySelectorAll('.selection-layer').length")).longValue();
        assertThat(selected).isPositive();
        browser().run("document.querySelector('.selection-layer input').click()");
        browser().run("document.querySelector('.selection-layer button').click()");
        browser().await("the dialog does not open", () -> is("document.querySelector('dialog.export[open]') !== null"));
        browser().await("nothing is counted", () -> size().matches("\\d+ features?; .*"));
        assertThat(is("document.querySelector('dialog.export [name=selection]').value.match(/: \\d+$/) !== null"))
                .isTrue();
    }

    private static boolean is(String expression) {
        return Boolean.TRUE.equals(browser().run("return " + expression));
    }

    private static String size() {
        return String.valueOf(browser().run("return document.querySelector('.export-size')?.textContent"));
    }

    private static void set(String name, String value) {
        browser()
                .run("const node = document.querySelector('dialog.export [name=" + name + "]'); node.value = \"" + value
                        + "\"; node.dispatchEvent(new Event('input', {bubbles: true}));"
                        + " node.dispatchEvent(new Event('change', {bubbles: true}))");
    }
}
