package org.santu.render;

import org.santu.catalog.Text;

/**
 * Something in a style file that is not drawn as written. Nothing is dropped without one of these.
 *
 * @param line line of the file, counted from 1
 * @param element local name of the XML element, for example {@code GraphicStroke}
 * @param message what was ignored or assumed, in both languages
 */
public record StyleProblem(int line, String element, Text message) {

    @Override
    public String toString() {
        return "line " + line + ": <" + element + "> " + message.en();
    }
}
