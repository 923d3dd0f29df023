package org.santu.browser;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The workbench looks as it did.
 *
 * <p>After a wanted change: {@code mvn test -Dtest=PictureTest -DargLine=-Dsantu.pictures.keep=true}, look at {@code
 * target/browser}, and keep the new pictures.
 */
class PictureTest extends WorkbenchCase {

    @BeforeEach
    void signedIn() {
        go("/?lang=zh");
    }

    @Test
    void theAtlas() {
        Picture.assertLooksLike("atlas", browser().picture(), List.of(place("#data-time")));
    }

    @Test
    void theStatusMapOfAVillage() {
        go("/village/" + firstVillage() + "?map=status&lang=zh");
        browser().find(".sheet-table");
        browser().awaitMap();
        Picture.assertLooksLike("village-status", browser().picture(), List.of(place("#data-time")));
    }

    /** Where an element stands in the picture. */
    private static Rectangle place(String selector) {
        Map<?, ?> box = (Map<?, ?>)
                browser().run("return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector);
        return new Rectangle(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
    }

    private static int number(Map<?, ?> box, String name) {
        return ((Number) box.get(name)).intValue();
    }
}
