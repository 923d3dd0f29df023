package org.santu.sheet.output;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.santu.sheet.page.GeoFrame;

/** Tells where in the world a map of a page lies: a viewport with a geospatial measure, ISO 32000-2, 12.9 and 12.10. */
final class GeoViewport {
    /** Corners of the viewport as parts of its sides: lower left, upper left, upper right, lower right. */
    private static final double[] CORNERS = {0, 0, 0, 1, 1, 1, 1, 0};

    private GeoViewport() {}

    /** @param pageHeight in points */
    static COSArray of(GeoFrame map, double pageHeight) {
        double k = PdfOutput.POINTS_PER_MILLIMETRE;
        Rectangle2D box = map.millimetres();
        COSDictionary viewport = new COSDictionary();
        viewport.setItem(COSName.TYPE, COSName.getPDFName("Viewport"));
        viewport.setString(COSName.NAME, "Map");
        viewport.setItem(
                COSName.BBOX,
                PdfResources.numbers(
                        box.getMinX() * k,
                        pageHeight - box.getMaxY() * k,
                        box.getMaxX() * k,
                        pageHeight - box.getMinY() * k));
        viewport.setItem(COSName.getPDFName("Measure"), measure(map));
        return PdfResources.array(List.of(viewport));
    }

    private static COSDictionary measure(GeoFrame map) {
        COSDictionary measure = new COSDictionary();
        measure.setItem(COSName.TYPE, COSName.getPDFName("Measure"));
        measure.setItem(COSName.SUBTYPE, COSName.getPDFName("GEO"));
        measure.setItem(COSName.BOUNDS, PdfResources.numbers(CORNERS));
        measure.setItem(COSName.getPDFName("LPTS"), PdfResources.numbers(CORNERS));
        double[] places = new double[8];
        for (int i = 0; i < 4; i++) {
            places[i * 2] = map.corners()[i][1];
            places[i * 2 + 1] = map.corners()[i][0];
        }
        measure.setItem(COSName.getPDFName("GPTS"), exact(places));
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.TYPE, COSName.getPDFName("PROJCS"));
        system.setInt("EPSG", map.epsg());
        measure.setItem(COSName.getPDFName("GCS"), system);
        return measure;
    }

    /** Degrees need more digits than a float has: 1e-5 degrees are a metre. */
    private static COSArray exact(double[] degrees) {
        COSArray array = new COSArray();
        for (double value : degrees) {
            try {
                array.add(new COSFloat(String.format(Locale.ROOT, "%.8f", value)));
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return array;
    }
}
