package org.santu.exchange;

import java.nio.file.Path;
import java.util.List;
import org.santu.exchange.csv.CsvTableReader;
import org.santu.exchange.geojson.GeoJsonReader;
import org.santu.exchange.gpkg.GeoPackageReader;
import org.santu.exchange.gpx.GpxFeatures;
import org.santu.exchange.kml.Placemarks;
import org.santu.exchange.ogr.OgrReader;
import org.santu.exchange.shapefile.ShapefileReader;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.xlsx.XlsxReader;
import org.santu.exchange.xml.XmlReader;
import org.santu.problem.SantuException;

/** Finds the reader of a file. */
public final class RecordReaders {
    private static final List<RecordReader> READERS = List.of(
            new ShapefileReader(),
            new GeoJsonReader(),
            new XlsxReader(),
            new XmlReader("KML", Placemarks::new),
            new XmlReader("GPX", GpxFeatures::new),
            new GeoPackageReader(),
            new OgrReader(),
            new CsvTableReader());

    private RecordReaders() {}

    /**
     * Opens a file, loose or in a zip.
     *
     * @throws SantuException {@code SANTU-IMPORT-FORMAT} when no reader takes it, {@code SANTU-IMPORT-MANY-SETS} when there are several
     *     data sets and none is named, or what the reader says
     */
    public static RecordSource open(Path file, SourceOptions options) {
        SourceFiles files = SourceFiles.open(file, options.part());
        RecordSource source = null;
        try {
            RecordReader reader = READERS.stream()
                    .filter(candidate -> candidate.reads(files))
                    .findFirst()
                    .orElseThrow(() -> new SantuException(
                            "SANTU-IMPORT-FORMAT", file.getFileName().toString()));
            source = reader.open(files, options.withPart(files.part()));
            return source;
        } finally {
            if (source == null) {
                files.close();
            }
        }
    }

    /** What to say about files in a zip that may hold data and are not read. */
    static List<Finding> passedOver(Path file) {
        return passedOver(SourceFiles.listPassedOver(file));
    }

    static List<Finding> passedOver(List<String> names) {
        return names.isEmpty()
                ? List.of()
                : List.of(Finding.ofFile("SANTU-IMPORT-PASSED-OVER", String.join(", ", names), null));
    }
}
