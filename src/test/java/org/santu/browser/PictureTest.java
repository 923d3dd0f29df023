package org.santu.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The workbench looks as it did.
 *
 * <p>After a wanted change: {@code mvn test -Dtest=PictureTest -Dsantu.pictures.keep=true}, look at {@code
 * target/browser}, and keep the new pictures.
 */
class PictureTest extends WorkbenchCase {

    @BeforeEach
    void signedIn() {
        go("/?lang=zh");
    }

    @Test
    void theAtlas() {
        assertLooksLike("atlas");
    }

    @Test
    void theStatusMapOfAVillage() {
        go("/village/" + firstVillage() + "?map=status&lang=zh");
        browser().find(".sheet-table");
        browser().awaitMap();
        assertLooksLike("village-status");
    }

    /** The page loosely, since it is full of letters; the map strictly. */
    private static void assertLooksLike(String name) {
        BufferedImage page = browser().picture();
        Rectangle map = place("#stage");
        BufferedImage cut = page.getSubimage(map.x, map.y, map.width, map.height);
        Picture.assertLooksLike(name + "-map", cut, List.of(), Picture.Tolerance.MAP);
        Picture.assertLooksLike(name, page, List.of(place("#data-time")), Picture.Tolerance.PAGE);
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
