package org.santu.exchange.out;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.santu.exchange.out.gdal.OgrFormat;
import org.santu.exchange.out.geojson.GeoJsonFormat;
import org.santu.exchange.out.geopackage.GeoPackageFormat;
import org.santu.exchange.out.kml.KmlFormat;
import org.santu.exchange.out.shapefile.LooseShapefileFormat;
import org.santu.exchange.out.shapefile.ShapefileFormat;
import org.santu.exchange.out.table.CsvFormat;
import org.santu.exchange.out.table.WorkbookFormat;
import org.santu.problem.SantuException;

/** The formats that layers can be written in. */
public final class ExportFormats {
    private static final List<ExportFormat> ALL = List.of(
            new ShapefileFormat(),
            new GeoPackageFormat(),
            new WorkbookFormat(),
            new CsvFormat(),
            new GeoJsonFormat(),
            new KmlFormat(),
            OgrFormat.FILE_GEODATABASE,
            OgrFormat.DXF,
            new LooseShapefileFormat());

    private ExportFormats() {}

    /** Those that this machine can write, in the order in which to offer them. */
    public static List<ExportFormat> list() {
        return ALL.stream().filter(ExportFormat::isAvailable).toList();
    }

    /** @throws SantuException SANTU-EXPORT-FORMAT for a name that none has, SANTU-EXPORT-NO-GDAL where a program is missing */
    public static ExportFormat get(String name) {
        ExportFormat found = ALL.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new SantuException("SANTU-EXPORT-FORMAT", name, names()).with("field", "format"));
        if (!found.isAvailable()) {
            throw new SantuException("SANTU-EXPORT-NO-GDAL", found.name()).with("field", "format");
        }
        return found;
    }

    /** The format whose extension the file has. */
    public static ExportFormat ofFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length()))
                .map(format -> get(format.name()))
                .orElseThrow(() -> new SantuException("SANTU-EXPORT-FORMAT", name, names()));
    }

    private static String names() {
        return ALL.stream().map(ExportFormat::name).collect(Collectors.joining(", "));
    }
}
