package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.AttributeType;
import org.santu.catalog.ChinaTime;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.OutLayer;

/**
 * Shapefiles side by side in a folder: one for each kind of geometry that comes, and a further one where a file would grow over
 * the limit of the format. For one thread.
 */
final class ShapefileSink implements FeatureSink {
    /** Offsets are counted in words of 16 bits in 31 bits, but programs count bytes. */
    static final long MOST_BYTES = (1L << 31) - 1;

    private static final int LABEL_STEM = 7;

    private final Path folder;
    private final String name;
    private final OutLayer layer;
    private final ExportNotes notes;
    private final long mostBytes;
    private final LocalDate today = ChinaTime.today();
    private final DbfText texts;
    private final ShapeKind unlocated;
    private final Map<ShapeKind, List<ShapefilePart>> parts = new EnumMap<>(ShapeKind.class);
    private final ValuesAside aside;
    private final List<DbfColumn> columns;

    /** @param name of the files, without extension */
    ShapefileSink(Path folder, String name, OutLayer layer, ExportNotes notes, long mostBytes) {
        this.folder = folder;
        this.name = name;
        this.layer = layer;
        this.notes = notes;
        this.mostBytes = mostBytes;
        this.texts = new DbfText(layer.charset());
        this.unlocated = ShapeKind.ofLayer(layer.layer().geometryType());
        this.aside = new ValuesAside(folder.resolve(name + "-cut.csv"));
        this.columns = columns();
    }

    /** Each column, and behind a coded one its labels. */
    private List<DbfColumn> columns() {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        layer.columns().forEach(column -> taken.add(column.shortName()));
        List<DbfColumn> list = new ArrayList<>();
        for (OutColumn column : layer.columns()) {
            list.add(DbfColumn.of(column));
            if (column.isCoded()) {
                String stem = column.shortName()
                        .substring(0, Math.min(LABEL_STEM, column.shortName().length()));
                list.add(DbfColumn.labels(column, OutColumns.unique(stem + "_MC", taken), layer.locale()));
            }
        }
        return list;
    }

    @Override
    public void write(SimpleFeature feature) throws IOException {
        byte[][] row = row(feature);
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        if (geometry == null || geometry.isEmpty()) {
            part(unlocated, null, row).write(null, row);
            return;
        }
        ShapeKind kind = ShapeKind.of(geometry);
        if (kind != null) {
            part(kind, geometry, row).write(geometry, row);
            return;
        }
        notes.add("SANTU-EXPORT-COLLECTION-SPLIT", id(feature));
        for (Map.Entry<ShapeKind, Geometry> each : ShapeKind.split(geometry).entrySet()) {
            part(each.getKey(), each.getValue(), row).write(each.getValue(), row);
        }
    }

    private byte[][] row(SimpleFeature feature) throws IOException {
        byte[][] row = new byte[columns.size()][];
        for (int i = 0; i < row.length; i++) {
            DbfColumn column = columns.get(i);
            row[i] = column.bytes(feature, texts);
            if (row[i] != null && column.type() == 'C' && (texts.wasCut() || texts.wasReplaced())) {
                boolean wasCut = texts.wasCut();
                keepWhole(feature, column);
                if (wasCut && column.column().type() == AttributeType.RECORDS) {
                    // Half a list is none: the whole one is in the file beside.
                    row[i] = null;
                }
            }
        }
        return row;
    }

    private void keepWhole(SimpleFeature feature, DbfColumn column) throws IOException {
        String whole = column.text(feature);
        String shown = whole.length() > 30 ? whole.substring(0, whole.offsetByCodePoints(0, 20)) + "…" : whole;
        notes.add(
                texts.wasCut() ? "SANTU-EXPORT-TEXT-CUT" : "SANTU-EXPORT-TEXT-REPLACED",
                column.name(),
                id(feature),
                shown);
        if (!column.isLabels()) {
            aside.add(id(feature), column.name(), whole);
        }
    }

    private static String id(SimpleFeature feature) {
        return feature.getID().substring(feature.getID().indexOf('.') + 1);
    }

    private ShapefilePart part(ShapeKind kind, Geometry geometry, byte[][] row) throws IOException {
        List<ShapefilePart> files = parts.computeIfAbsent(kind, any -> new ArrayList<>());
        ShapefilePart last = files.isEmpty() ? null : files.get(files.size() - 1);
        if (last == null || !last.hasRoom(geometry, row, mostBytes) && last.count() > 0) {
            Path base = folder.resolve(name + "." + kind.suffix() + "." + (files.size() + 1));
            last = new ShapefilePart(base, kind, fresh(), layer, today);
            last.hasRoom(geometry, row, mostBytes);
            files.add(last);
        }
        return last;
    }

    /** Columns that have not seen a value yet. */
    private List<DbfColumn> fresh() {
        return columns.stream().map(DbfColumn::fresh).toList();
    }

    @Override
    public List<Path> finish() throws IOException {
        if (parts.isEmpty()) {
            part(unlocated, null, new byte[columns.size()][]);
        }
        List<Path> files = new ArrayList<>();
        int kinds = parts.size();
        for (Map.Entry<ShapeKind, List<ShapefilePart>> each : parts.entrySet()) {
            String stem = kinds == 1 ? name : name + "_" + each.getKey().suffix();
            List<ShapefilePart> list = each.getValue();
            for (int i = 0; i < list.size(); i++) {
                String base = list.size() == 1 ? stem : stem + "_" + (i + 1);
                List<Path> made = list.get(i).finish(this::rounded);
                for (Path file : made) {
                    files.add(renamed(file, base));
                }
            }
        }
        Path dictionary = folder.resolve(name + "-fields.xlsx");
        FieldDictionary.write(dictionary, layer, widest());
        files.add(dictionary);
        aside.finish().ifPresent(files::add);
        return files;
    }

    private void rounded(int row, DbfColumn column, String value) {
        notes.add("SANTU-EXPORT-NUMBER-ROUNDED", column.name(), row + 1, value);
    }

    /** The columns of the first file: that of most layers is the only one. */
    private List<DbfColumn> widest() {
        return parts.values().iterator().next().get(0).columns();
    }

    private Path renamed(Path file, String base) throws IOException {
        String old = file.getFileName().toString();
        Path renamed = folder.resolve(base + old.substring(old.lastIndexOf('.')));
        return java.nio.file.Files.move(file, renamed);
    }

    @Override
    public void close() throws IOException {
        for (List<ShapefilePart> files : parts.values()) {
            for (ShapefilePart part : files) {
                part.close();
            }
        }
        aside.close();
    }
}
