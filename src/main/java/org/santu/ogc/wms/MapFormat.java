package org.santu.ogc.wms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a map is made as. */
enum MapFormat {
    PNG("image/png", "image/png", 8),
    /** 256 colours. */
    PNG8("image/png; mode=8bit", "image/png", 12),
    JPEG("image/jpeg", "image/jpeg", 8),
    /** Drawn as lines and areas; letters too are outlines. */
    PDF("application/pdf", "application/pdf", 4);

    private final String name;
    private final String mediaType;
    private final int bytesPerPixel;

    MapFormat(String name, String mediaType, int bytesPerPixel) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytesPerPixel = bytesPerPixel;
    }

    /** The format of a request; case, blanks and GeoServer's {@code image/png8} do not matter. */
    static Optional<MapFormat> find(String text) {
        String wanted = squeeze(text);
        if (wanted.equals("image/png8")) {
            return Optional.of(PNG8);
        }
        return Arrays.stream(values())
                .filter(format -> squeeze(format.name).equals(wanted))
                .findFirst();
    }

    static MapFormat read(WmsParameters parameters) {
        String text = parameters.get("FORMAT");
        return find(text)
                .orElseThrow(() -> WmsException.of(ServiceCode.INVALID_FORMAT, "FORMAT", "SANTU-WMS-FORMAT", text));
    }

    private static String squeeze(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s+]", "");
    }

    /** As written in requests and capabilities. */
    String formatName() {
        return name;
    }

    /** As the answer is labelled. */
    String mediaType() {
        return mediaType;
    }

    /** Held in memory while a map is drawn and written. */
    int bytesPerPixel() {
        return bytesPerPixel;
    }
}
