package org.santu.ogc.wms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it is told what lies at a place. */
enum InfoFormat {
    TEXT("text/plain"),
    HTML("text/html"),
    JSON("application/json");

    private final String mediaType;

    InfoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static InfoFormat read(WmsParameters parameters) {
        String text = parameters.find("INFO_FORMAT").orElse(TEXT.mediaType);
        return find(text.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> WmsException.of(ServiceCode.INVALID_FORMAT, "INFO_FORMAT", "SANTU-WMS-FORMAT", text));
    }

    private static Optional<InfoFormat> find(String wanted) {
        if (wanted.equals("application/geo+json") || wanted.equals("application/geojson")) {
            return Optional.of(JSON);
        }
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(wanted))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
