package org.santu.exchange.out.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.OutCrs;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.TestStore;

/** Files that would grow too long, lists that do not fit, and layers without features. */
class ShapefileSinkTest {
    private static final LayerDeclaration LAYER = TestStore.shippedCatalog().getLayer("household");

    @TempDir
    private Path folder;

    private final ExportNotes notes = new ExportNotes();

    private ShapefileSink sink(long mostBytes) {
        OutLayer layer =
                new OutLayer(LAYER, OutColumns.of(LAYER), OutCrs.stored(), StandardCharsets.UTF_8, Locale.CHINESE);
        return new ShapefileSink(folder, "rows", layer, notes, mostBytes);
    }

    private static org.geotools.api.feature.simple.SimpleFeature feature(int number, String members) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(LAYER.name());
        type.add("geom", Point.class);
        LAYER.attributes()
                .forEach(
                        attribute -> type.add(attribute.name(), attribute.type().javaClass()));
        SimpleFeatureBuilder feature = new SimpleFeatureBuilder(type.buildFeatureType());
        feature.set("geom", new GeometryFactory().createPoint(new Coordinate(114 + number * 1e-3, 38.5)));
        feature.set("name", "户" + number);
        feature.set("region_code", "139901101201");
        feature.set("members", members);
        return feature.buildFeature("household.00000000-0000-4000-8000-" + "%012d".formatted(number));
    }

    private List<String> names(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            int at = source.schema().names().indexOf("HZXM");
            for (Iterator<SourceRecord> rows = source.records(); rows.hasNext(); ) {
                names.add(String.valueOf(rows.next().values()[at]));
            }
        }
        return names;
    }

    @Test
    void beforeAFileGrowsOverTheLimitTheNextOneBegins() throws IOException {
        List<Path> files;
        long most = 9_000;
        try (ShapefileSink sink = sink(most)) {
            for (int i = 0; i < 60; i++) {
                sink.write(feature(i, null));
            }
            files = sink.finish();
        }
        List<String> found = new ArrayList<>();
        List<Path> shapes =
                files.stream().filter(file -> file.toString().endsWith(".shp")).toList();
        assertThat(shapes).hasSizeGreaterThan(1);
        assertThat(shapes.get(0).getFileName()).hasToString("rows_1.shp");
        for (Path shape : shapes) {
            found.addAll(names(shape));
            assertThat(Files.size(Path.of(shape.toString().replace(".shp", ".dbf"))))
                    .isLessThanOrEqualTo(most);
        }
        assertThat(found).hasSize(60).startsWith("户0").endsWith("户59");
    }

    @Test
    void aListThatDoesNotFitIsLeftOutAndKeptAside() throws IOException {
        String members = "[{\"name\": \"" + "长".repeat(200) + "\"}]";
        try (ShapefileSink sink = sink(ShapefileSink.MOST_BYTES)) {
            sink.write(feature(1, members));
            assertThat(sink.finish()).contains(folder.resolve("rows-cut.csv"));
        }
        assertThat(Files.readString(folder.resolve("rows-cut.csv"))).contains("JTCY", "长".repeat(200));
        try (RecordSource source = RecordReaders.open(folder.resolve("rows.shp"), SourceOptions.NONE)) {
            assertThat(source.records().next().values()[source.schema().names().indexOf("JTCY")])
                    .isNull();
        }
        assertThat(notes.list()).extracting(ExportNotes.Note::code).containsExactly("SANTU-EXPORT-TEXT-CUT");
    }

    @Test
    void aLayerWithoutFeaturesIsAFileWithoutRows() throws IOException {
        try (ShapefileSink sink = sink(ShapefileSink.MOST_BYTES)) {
            sink.finish();
        }
        assertThat(names(folder.resolve("rows.shp"))).isEmpty();
    }

    @Test
    void everyShortNameIsUniqueAndShort() {
        for (LayerDeclaration layer : TestStore.shippedCatalog().layers()) {
            List<String> names = OutColumns.of(layer).stream()
                    .map(column -> column.shortName())
                    .toList();
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 10);
            assertThat(layer.attributes()).extracting(Attribute::name).isNotEmpty();
        }
    }
}
