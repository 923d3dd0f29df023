package org.santu.ogc.wms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.ChinaTime;
import org.santu.ogc.ServedCrs;
import org.santu.problem.Messages;
import org.santu.render.MapView;

/** Writes the tree of layers into the capabilities. */
final class LayerWriter {
    /** Since when there can be data: the dimension of time wants a beginning. */
    private static final String FIRST_DAY = "2013-01-01";

    private final Xml xml;
    private final WmsVersion version;
    private final String address;
    private final Locale locale;

    LayerWriter(Xml xml, WmsVersion version, String address, Locale locale) {
        this.xml = xml;
        this.version = version;
        this.address = address;
        this.locale = locale;
    }

    private boolean is130() {
        return version == WmsVersion.V1_3_0;
    }

    void write(LayerTree tree) {
        xml.open("Layer");
        xml.leaf("Title", Messages.text(locale, "SANTU-WMS-TITLE"));
        for (ServedCrs crs : ServedCrs.list()) {
            xml.leaf(version.crsParameter(), crs.name());
        }
        extent(tree.extent());
        time();
        for (LayerTree.Group group : tree.groups()) {
            xml.open("Layer");
            xml.leaf("Title", group.label().in(locale));
            group.layers().forEach(this::layer);
            xml.close();
        }
        xml.close();
    }

    private void layer(LayerTree.Leaf leaf) {
        xml.open("Layer", "queryable", "1");
        xml.leaf("Name", leaf.layer().name());
        xml.leaf("Title", leaf.layer().label().in(locale));
        if (leaf.extent() != null) {
            extent(leaf.extent());
        }
        leaf.looks().forEach(look -> style(leaf, look));
        scales(leaf);
        xml.close();
    }

    private void extent(Envelope degrees) {
        if (is130()) {
            xml.open("EX_GeographicBoundingBox");
            xml.leaf("westBoundLongitude", number(degrees.getMinX(), 6, RoundingMode.FLOOR));
            xml.leaf("eastBoundLongitude", number(degrees.getMaxX(), 6, RoundingMode.CEILING));
            xml.leaf("southBoundLatitude", number(degrees.getMinY(), 6, RoundingMode.FLOOR));
            xml.leaf("northBoundLatitude", number(degrees.getMaxY(), 6, RoundingMode.CEILING));
            xml.close();
        } else {
            box(
                    "LatLonBoundingBox",
                    null,
                    degrees.getMinX(),
                    degrees.getMinY(),
                    degrees.getMaxX(),
                    degrees.getMaxY(),
                    6);
        }
        for (CrsExtent.Box part : CrsExtent.of(degrees)) {
            ServedCrs crs = part.crs();
            double[] corners = WmsBox.write(crs, part.extent(), version);
            box("BoundingBox", crs.name(), corners[0], corners[1], corners[2], corners[3], crs.decimals() == 3 ? 2 : 6);
        }
    }

    private void box(String element, String crs, double minX, double minY, double maxX, double maxY, int decimals) {
        String[] attributes = {
            version.crsParameter(),
            crs,
            "minx",
            number(minX, decimals, RoundingMode.FLOOR),
            "miny",
            number(minY, decimals, RoundingMode.FLOOR),
            "maxx",
            number(maxX, decimals, RoundingMode.CEILING),
            "maxy",
            number(maxY, decimals, RoundingMode.CEILING)
        };
        xml.empty(element, attributes);
    }

    /** Past days come from the journal. */
    private void time() {
        String days = FIRST_DAY + "/" + ChinaTime.today() + "/P1D";
        if (is130()) {
            xml.leaf(
                    "Dimension",
                    days,
                    "name",
                    "time",
                    "units",
                    "ISO8601",
                    "default",
                    "current",
                    "nearestValue",
                    "0",
                    "current",
                    "1");
        } else {
            xml.empty("Dimension", "name", "time", "units", "ISO8601");
            xml.leaf("Extent", days, "name", "time", "default", "current", "nearestValue", "0", "current", "1");
        }
    }

    private void style(LayerTree.Leaf leaf, LayerTree.Look look) {
        String name = look.style().name();
        xml.open("Style");
        xml.leaf("Name", name);
        xml.leaf("Title", look.style().label().in(locale));
        xml.open(
                "LegendURL",
                "width",
                String.valueOf(look.legend().width()),
                "height",
                String.valueOf(look.legend().height()));
        xml.leaf("Format", "image/png");
        CapabilitiesWriter.online(
                xml,
                address + "SERVICE=WMS&VERSION=" + version.number()
                        + "&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER="
                        + leaf.layer().name() + "&STYLE=" + name + "&LANGUAGE=" + locale.getLanguage());
        xml.close();
        xml.close();
    }

    private void scales(LayerTree.Leaf leaf) {
        boolean least = leaf.minScale() > 0 && Double.isFinite(leaf.minScale());
        boolean most = leaf.maxScale() > 0 && Double.isFinite(leaf.maxScale());
        if (is130()) {
            if (least) {
                xml.leaf("MinScaleDenominator", number(leaf.minScale(), 0, RoundingMode.HALF_UP));
            }
            if (most) {
                xml.leaf("MaxScaleDenominator", number(leaf.maxScale(), 0, RoundingMode.HALF_UP));
            }
        } else if (least || most) {
            xml.empty(
                    "ScaleHint",
                    "min",
                    least ? diagonal(leaf.minScale()) : "0",
                    "max",
                    most ? diagonal(leaf.maxScale()) : "1000000");
        }
    }

    /** The old version tells scales by the diagonal of a pixel in metres on the ground. */
    private static String diagonal(double scaleDenominator) {
        double metres = scaleDenominator * MapView.STANDARD_PIXEL_METRES * Math.sqrt(2);
        return number(metres, 4, RoundingMode.HALF_UP);
    }

    private static String number(double value, int decimals, RoundingMode rounding) {
        BigDecimal number =
                BigDecimal.valueOf(value).setScale(decimals, rounding).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
}
