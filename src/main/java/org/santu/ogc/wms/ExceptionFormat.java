package org.santu.ogc.wms;

import java.util.Locale;
import java.util.Optional;

/** How a client wants to be told of problems. */
enum ExceptionFormat {
    XML("application/vnd.ogc.se_xml", "XML"),
    /** Written on a picture of the size of the map. */
    INIMAGE("application/vnd.ogc.se_inimage", "INIMAGE"),
    /** An empty picture. */
    BLANK("application/vnd.ogc.se_blank", "BLANK");

    private final String in111;
    private final String in130;

    ExceptionFormat(String in111, String in130) {
        this.in111 = in111;
        this.in130 = in130;
    }

    /** What the parameter EXCEPTIONS says, in the spelling of either version; XML for anything else. */
    static ExceptionFormat of(WmsParameters parameters) {
        Optional<String> wanted = parameters.find("EXCEPTIONS");
        for (ExceptionFormat format : values()) {
            if (wanted.isPresent()
                    && (wanted.get().toLowerCase(Locale.ROOT).equals(format.in111)
                            || wanted.get().toUpperCase(Locale.ROOT).equals(format.in130))) {
                return format;
            }
        }
        return XML;
    }

    String in(WmsVersion version) {
        return version == WmsVersion.V1_3_0 ? in130 : in111;
    }
}
