package org.santu.ogc.wms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of the standard that are spoken here. */
enum WmsVersion {
    V1_1_1("1.1.1"),
    V1_3_0("1.3.0");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?");

    private final String number;

    WmsVersion(String number) {
        this.number = number;
    }

    /**
     * The highest version that is not above the wanted one, or the lowest there is: so the standard negotiates.
     *
     * @param wanted null or empty for the newest
     */
    static WmsVersion negotiate(String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return V1_3_0;
        }
        Matcher parts = NUMBER.matcher(wanted);
        if (!parts.matches()) {
            throw WmsException.wrong("VERSION", wanted);
        }
        int major = Integer.parseInt(parts.group(1));
        int minor = Integer.parseInt(parts.group(2));
        return major > 1 || major == 1 && minor >= 3 ? V1_3_0 : V1_1_1;
    }

    /** As written in requests and answers. */
    String number() {
        return number;
    }

    /** The parameter that names the reference system. */
    String crsParameter() {
        return this == V1_3_0 ? "CRS" : "SRS";
    }

    String exceptionType() {
        return this == V1_3_0 ? "text/xml" : "application/vnd.ogc.se_xml";
    }

    String capabilitiesType() {
        return this == V1_3_0 ? "text/xml" : "application/vnd.ogc.wms_xml";
    }
}
