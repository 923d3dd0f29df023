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

    /** As editors and people find it: file, line, and what is wrong in both languages. */
    public String in(String file) {
        return file + ":" + line + ": <" + element + "> " + message.zh() + " / " + message.en();
    }

    @Override
    public String toString() {
        return "line " + line + ": <" + element + "> " + message.en();
    }
}
