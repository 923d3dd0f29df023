package org.santu.exchange.shapefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.santu.crs.PrjText;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.problem.SantuException;

/** An open shapefile: shapes, index, table, projection and encoding, as far as they are there. */
final class ShapefileSource implements RecordSource {
    private static final int MAXIMUM_PRJ_BYTES = 20_000;

    private final SourceFiles files;
    private final List<Finding> findings = new ArrayList<>();
    private final ShapeIndex index;
    private final ShapeFile shapes;
    private final DbfFile table;
    private final TextEncoding encoding;
    private final RecordSchema schema;

    ShapefileSource(SourceFiles files, SourceOptions options) {
        this.files = files;
        boolean opened = false;
        ShapeIndex openIndex = null;
        ShapeFile openShapes = null;
        DbfFile openTable = null;
        try {
            openIndex = openIndex();
            openShapes = openShapes(openIndex);
            openTable = openTable(openShapes != null);
            index = openIndex;
            shapes = openShapes;
            table = openTable;
            encoding = table == null
                    ? new TextEncoding(StandardCharsets.UTF_8, 1, "SANTU-IMPORT-ENCODING-ASCII")
                    : DbfEncoding.of(files, table, options, findings);
            schema = readSchema();
            opened = true;
        } finally {
            if (!opened) {
                closeAll(openIndex, openShapes, openTable);
            }
        }
    }

    private ShapeIndex openIndex() {
        long shapeBytes = files.find("shp").map(path -> path.toFile().length()).orElse(0L);
        Optional<ShapeIndex> found = files.find("shx").flatMap(path -> ShapeIndex.open(path, shapeBytes));
        if (found.isEmpty() && files.find("shp").isPresent()) {
            findings.add(Finding.ofFile("SANTU-SHP-NO-INDEX", files.name(), null));
        }
        return found.orElse(null);
    }

    private ShapeFile openShapes(ShapeIndex openIndex) {
        return files.find("shp").map(path -> ShapeFile.open(path, openIndex)).orElse(null);
    }

    private DbfFile openTable(boolean hasShapes) {
        DbfFile opened = files.find("dbf").flatMap(DbfFile::open).orElse(null);
        if (opened == null && !hasShapes) {
            throw new SantuException("SANTU-SHP-NOT-A-TABLE", files.name());
        }
        if (!hasShapes && (files.find("shx").isPresent() || files.find("prj").isPresent())) {
            findings.add(Finding.ofFile("SANTU-SHP-TABLE-ALONE", files.name(), null));
        }
        if (opened == null) {
            findings.add(Finding.ofFile("SANTU-SHP-NO-TABLE", files.name(), null));
        } else if (opened.header().declaredRows() > opened.header().availableRows()) {
            findings.add(Finding.ofFile(
                    ShapefileReader.CUT_OFF,
                    opened.header().availableRows(),
                    opened.header().declaredRows()));
        }
        return opened;
    }

    private RecordSchema readSchema() {
        List<SourceField> fields = new ArrayList<>();
        if (table != null) {
            DbfValues values = new DbfValues(encoding.charset());
            FieldNames names = new FieldNames();
            for (DbfField field : table.header().fields()) {
                fields.add(new SourceField(names.unique(values.name(field.rawName())), field.kind()));
            }
        }
        return new RecordSchema(fields, shapes != null, List.of(), encoding.charset());
    }

    @Override
    public String format() {
        return shapes == null ? "dBASE" : "Shapefile";
    }

    @Override
    public RecordSchema schema() {
        return schema;
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return files.findSmall("prj", MAXIMUM_PRJ_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> !text.isBlank())
                .map(text -> new DeclaredCrs(PrjText.read(text), "SANTU-IMPORT-CRS-PRJ"));
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public long expectedRecords() {
        if (index != null) {
            return index.size();
        }
        return table == null ? -1 : rowsToRead(table.header());
    }

    static long rowsToRead(DbfHeader header) {
        return Math.min(header.declaredRows(), header.availableRows());
    }

    @Override
    public Iterator<SourceRecord> records() {
        return new ShapefileRecords(shapes, table, new DbfValues(encoding.charset()), schema, findings);
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        closeAll(index, shapes, table);
        files.close();
    }

    private static void closeAll(ShapeIndex index, ShapeFile shapes, DbfFile table) {
        if (index != null) {
            index.close();
        }
        if (shapes != null) {
            shapes.close();
        }
        if (table != null) {
            table.close();
        }
    }
}
