package org.santu.ogc.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.santu.problem.Messages;

/** Writes what the service says about itself; the elements stand in the order of the schema and the DTD. */
final class CapabilitiesWriter {
    static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String WMS = "http://www.opengis.net/wms";
    private static final String SLD = "http://www.opengis.net/sld";

    private final Xml xml = new Xml();
    private final WmsVersion version;
    private final String address;
    private final Locale locale;
    private final int longestSide;

    /**
     * @param address of the service, without parameters
     * @param longestSide of a map, in pixels
     */
    CapabilitiesWriter(WmsVersion version, String address, Locale locale, int longestSide) {
        this.longestSide = longestSide;
        this.version = version;
        this.address = address + "?";
        this.locale = locale;
    }

    private boolean is130() {
        return version == WmsVersion.V1_3_0;
    }

    String write(LayerTree layers) {
        root(layers.sequence());
        service();
        xml.open("Capability");
        request();
        exception();
        new LayerWriter(xml, version, address, locale).write(layers);
        xml.close();
        xml.close();
        return xml.toString();
    }

    private void root(long sequence) {
        String number = String.valueOf(sequence);
        if (is130()) {
            xml.open(
                    "WMS_Capabilities",
                    "version",
                    version.number(),
                    "updateSequence",
                    number,
                    "xmlns",
                    WMS,
                    "xmlns:sld",
                    SLD,
                    "xmlns:xlink",
                    XLINK,
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    WMS + " http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd " + SLD
                            + " http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd");
        } else {
            xml.doctype("WMT_MS_Capabilities", "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd");
            xml.open("WMT_MS_Capabilities", "version", version.number(), "updateSequence", number);
        }
    }

    private void service() {
        xml.open("Service");
        xml.leaf("Name", is130() ? "WMS" : "OGC:WMS");
        xml.leaf("Title", text("SANTU-WMS-TITLE"));
        xml.leaf("Abstract", text("SANTU-WMS-ABSTRACT"));
        online(xml, address);
        xml.leaf("Fees", "none");
        xml.leaf("AccessConstraints", text("SANTU-WMS-ACCESS"));
        if (is130()) {
            xml.leaf("LayerLimit", String.valueOf(MapRequestReader.MOST_LAYERS));
            xml.leaf("MaxWidth", String.valueOf(longestSide));
            xml.leaf("MaxHeight", String.valueOf(longestSide));
        }
        xml.close();
    }

    private void request() {
        xml.open("Request");
        operation("GetCapabilities", List.of(version.capabilitiesType()));
        operation(
                "GetMap",
                Arrays.stream(MapFormat.values()).map(MapFormat::formatName).toList());
        operation(
                "GetFeatureInfo",
                Arrays.stream(InfoFormat.values()).map(InfoFormat::mediaType).toList());
        operation(
                is130() ? "sld:GetLegendGraphic" : "GetLegendGraphic",
                List.of("image/png", InfoFormat.JSON.mediaType()));
        xml.close();
    }

    private void operation(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.leaf("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        online(xml, address);
        xml.close().close().close().close();
    }

    private void exception() {
        xml.open("Exception");
        for (ExceptionFormat format : ExceptionFormat.values()) {
            xml.leaf("Format", format.in(version));
        }
        xml.close();
    }

    static void online(Xml xml, String address) {
        xml.empty("OnlineResource", "xmlns:xlink", XLINK, "xlink:type", "simple", "xlink:href", address);
    }

    private String text(String code) {
        return Messages.text(locale, code);
    }
}
