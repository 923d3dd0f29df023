package org.santu.ogc.wms;

import java.awt.Color;
import java.util.Locale;

/**
 * What a map is drawn on.
 *
 * @param background null for transparent
 */
record Paper(MapFormat format, Color background) {

    static Paper read(WmsParameters parameters) {
        MapFormat format = MapFormat.read(parameters);
        return new Paper(format, format == MapFormat.JPEG ? colour(parameters) : background(parameters));
    }

    /** Null for transparent. */
    static Color background(WmsParameters parameters) {
        return parameters.isTrue("TRANSPARENT") ? null : colour(parameters);
    }

    private static Color colour(WmsParameters parameters) {
        String text = parameters.find("BGCOLOR").orElse("0xFFFFFF").toLowerCase(Locale.ROOT);
        if (!text.matches("(0x|#)[0-9a-f]{6}")) {
            throw WmsException.wrong("BGCOLOR", text);
        }
        return new Color(Integer.parseInt(text.substring(text.length() - 6), 16));
    }
}
