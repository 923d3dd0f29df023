package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** New areas and lines are drawn on the map, by mouse, finger and keyboard; and what nobody sees is written blind. */
class DrawingTest extends WorkbenchCase {
    private String made;

    @AfterEach
    void leaveNothing() {
        if (made != null) {
            JsonNode feature = browser().json(made);
            browser()
                    .send(
                            "DELETE",
                            made,
                            feature.path("properties").path("version").asString(),
                            null);
        }
        browser().run("localStorage.clear()");
    }

    @Test
    void anAreaIsDrawnCorrectedAndSaved() {
        begin("relocation_site", "zh");
        browser().click("[data-place=area]");
        clickMap(-100, -60, 100, -60, 100, 60);
        assertThat(words()).startsWith("3 个顶点").contains("平方米", "亩");
        clickMap(-100, -120);
        browser()
                .await(
                        "told of the crossing",
                        () -> browser().text(".place .field-error").contains("自相交"));
        assertThat(browser().find("[data-place=finish]").isEnabled()).isFalse();
        browser().press(Keys.BACK_SPACE);
        browser().await("the last vertex back", () -> words().startsWith("3 个顶点"));
        assertThat(browser().text(".edit")).doesNotContain("自相交");
        clickMap(-100, 60);
        browser().press(Keys.ENTER);
        browser().await("a shape with handles", () -> count(".handle-vertex") == 4 && words().contains("4 个顶点"));
        String area = words();

        browser().run("document.querySelector('.handle-vertex').focus()");
        browser().press(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        browser().await("moved by a key", () -> !words().equals(area));
        assertThat(browser().run("return document.activeElement.className").toString())
                .as("and still held")
                .contains("handle-vertex");
        save("试画安置点");
        JsonNode shape = browser().json(made).path("geometry");
        assertThat(shape.path("type").asString()).isEqualTo("MultiPolygon");
        assertThat(shape.path("coordinates").get(0).get(0).size()).isEqualTo(5);
    }

    @Test
    void aLineIsDrawnWithTheKeyboardAlone() {
        begin("road", "en");
        browser().click("[data-place=line]");
        browser().press(" ");
        browser().press(Keys.ARROW_RIGHT, " ");
        browser().await("a kilometre or some", () -> words().matches("2 vertices · [\\d.,]+ k?m"));
        browser().press(Keys.ARROW_DOWN, " ");
        browser().await("three", () -> words().startsWith("3 vertices"));
        browser().type("#map", Keys.chord(Keys.CONTROL, "z"));
        browser().await("two again", () -> words().startsWith("2 vertices"));
        assertThat(browser().text(".place")).doesNotContainPattern("\\p{IsHan}");
        browser().press(Keys.ENTER);
        browser().await("handles", () -> count(".handle-vertex") == 2);
        browser().click("[data-place=line]");
        browser().press(" ", Keys.ESCAPE);
        browser().await("given up, the first part stays", () -> count(".handle-vertex") == 2);
        assertThat(browser().shows(".edit")).isTrue();
        save("Trial lane");
        assertThat(browser().json(made).path("geometry").path("type").asString())
                .isEqualTo("MultiLineString");
    }

    @Test
    void aFingerDrawsToo() {
        begin("relocation_site", "zh");
        browser().click("[data-place=area]");
        browser().tap("#map", -80, -40, 80, -40, 0, 70);
        browser().await("three vertices", () -> words().startsWith("3 个顶点"));
        browser().click("[data-place=finish]");
        browser().await("a shape", () -> count(".handle-vertex") == 3);
        browser().click(".edit-actions .quiet");
    }

    @Test
    void aSensitiveValueIsWrittenBlindWithAReason() {
        go("/?lang=zh");
        String id = browser()
                .json("/api/layers/household/features?limit=1&region=" + firstVillage())
                .path("features")
                .get(0)
                .path("id")
                .asString();
        String address = "/api/layers/household/features/" + id;
        go("/?lang=zh&feature=household." + id);
        browser().click("#edit");
        browser().run("document.querySelectorAll('.form-group').forEach((group) => (group.open = true))");
        browser().click("[data-attribute=id_number] .secret button");
        browser().type("#edit-id_number", "110101199003070038");
        browser().click(".edit [type=submit]");
        browser()
                .await(
                        "asked why",
                        () -> browser().text("#edit-reason ~ .field-error").contains("四个字"));
        assertThat(String.valueOf(browser().run("return JSON.stringify(localStorage)")))
                .doesNotContain("110101199003070038");
        browser().type("#edit-reason", "更正证件号码");
        browser().click(".edit [type=submit]");
        browser().await("saved", () -> browser().shows("#card-title"));
        assertThat(browser().json(address).path("properties").path("id_number").asString())
                .isEqualTo("110101********0038");
        browser().type("#details-body", Keys.chord(Keys.CONTROL, "z"));
        browser()
                .await(
                        "taken back",
                        () -> !browser()
                                .json(address)
                                .path("properties")
                                .path("id_number")
                                .asString()
                                .endsWith("0038"));
    }

    private void begin(String layer, String language) {
        go("/?lang=" + language + "&view=14/39.1/115.2");
        browser()
                .run(
                        "const choice = document.querySelector('#new-feature'); choice.value = arguments[0];"
                                + " choice.dispatchEvent(new Event('change'));",
                        layer);
        browser().find("[data-place=" + (layer.equals("road") ? "line" : "area") + "]");
    }

    private void save(String name) {
        String layer = name.equals("Trial lane") ? "road" : "relocation_site";
        browser()
                .run(
                        "const field = document.querySelector('#edit-region_code'); field.value = arguments[0];"
                                + " field.dispatchEvent(new Event('input'));",
                        firstVillage());
        browser().type("#edit-name", name);
        browser()
                .run("const field = document.querySelector('#edit-status'); if (field) { field.value = 'planned';"
                        + " field.dispatchEvent(new Event('change')); }");
        browser().click(".edit [type=submit]");
        browser()
                .await(
                        "saved",
                        () -> browser().shows("#card-title")
                                && browser().text("#card-title").equals(name));
        made = "/api/layers/" + layer + "/features/"
                + browser().address().replaceAll(".*feature=" + layer + "\\.([0-9a-f-]+).*", "$1");
    }

    private void clickMap(int... pixels) {
        for (int i = 0; i < pixels.length; i += 2) {
            browser().clickAt("#map", pixels[i], pixels[i + 1]);
        }
    }

    private String words() {
        return browser().text(".place-words");
    }

    private long count(String selector) {
        return (Long) browser().run("return document.querySelectorAll(arguments[0]).length", selector);
    }
}
