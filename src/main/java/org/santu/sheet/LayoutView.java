package org.santu.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a sheet will look, for a page that shows it before it is printed.
 *
 * @param frame corners of the map in degrees, longitude first: south-west, north-west, north-east, south-east
 * @param map left, top, width and height of the map on the paper, in millimetres
 * @param texts of the title block by name, as they will be printed
 * @param paper width and height in millimetres
 */
record LayoutView(
        String title,
        String region,
        double[][] frame,
        double[] map,
        double[] paper,
        long scaleDenominator,
        String crs,
        int pages,
        Map<String, String> texts,
        List<String> legend,
        List<WarningView> warnings) {

    record WarningView(String code, String text) {}

    static LayoutView of(Sheet sheet, Locale locale) {
        var box = sheet.map().millimetres();
        var size = sheet.pages().get(0).size();
        return new LayoutView(
                sheet.title(),
                sheet.regionCode(),
                sheet.map().corners(),
                new double[] {box.getX(), box.getY(), box.getWidth(), box.getHeight()},
                new double[] {size.widthMillimetres(), size.heightMillimetres()},
                Math.round(sheet.map().scaleDenominator()),
                "EPSG:" + sheet.map().epsg(),
                sheet.pages().size(),
                sheet.texts(),
                sheet.legend().titles(),
                sheet.warnings().stream()
                        .map(warning -> new WarningView(warning.code(), warning.text(locale)))
                        .toList());
    }
}
