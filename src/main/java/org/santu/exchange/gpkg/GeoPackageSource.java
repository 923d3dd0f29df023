package org.santu.exchange.gpkg;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldKind;
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

/** An open table of a GeoPackage; also what GDAL has made of formats that only it reads. */
public final class GeoPackageSource implements RecordSource {
    private final SourceFiles files;
    private final String format;
    private final GpkgFile file;
    private final List<GpkgFile.Layer> layers;
    private final GpkgFile.Layer layer;
    private final RecordSchema schema;
    private final List<String> columns = new ArrayList<>();
    private final List<Finding> noted = new ArrayList<>();
    private int geometryColumn = -1;
    private Statement statement;

    /**
     * @param files closed with this source
     * @param path the GeoPackage, one of the files or made from them
     * @throws SantuException SANTU-GPKG-DAMAGED, SANTU-GPKG-EMPTY, SANTU-IMPORT-MANY-SETS, SANTU-IMPORT-NO-PART
     */
    public GeoPackageSource(SourceFiles files, Path path, String name, String format, SourceOptions options) {
        this.files = files;
        this.format = format;
        this.file = GpkgFile.open(name, path);
        boolean opened = false;
        try {
            layers = file.layers();
            layer = choose(name, options);
            schema = readSchema();
            note(name, path);
            opened = true;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private GpkgFile.Layer choose(String name, SourceOptions options) {
        if (layers.isEmpty()) {
            throw new SantuException("SANTU-GPKG-EMPTY", name);
        }
        if (layers.size() == 1 && options.part() == null || options.part() == null && options.first()) {
            return layers.get(0);
        }
        return layers.get(DataSet.choose(name, files.prefix(), sets(), options.part()));
    }

    private void note(String name, Path path) {
        if (GpkgFile.isLeftOpen(name, path)) {
            noted.add(Finding.ofFile("SANTU-GPKG-LEFT-OPEN", name, null));
        }
        List<String> views = file.views();
        if (!views.isEmpty()) {
            noted.add(Finding.ofFile("SANTU-GPKG-VIEWS", String.join(", ", views), null));
        }
    }

    private RecordSchema readSchema() {
        List<SourceField> fields = new ArrayList<>();
        FieldNames names = new FieldNames();
        try (Statement head = file.connection().createStatement();
                ResultSet rows = head.executeQuery("SELECT * FROM " + GpkgFile.quote(layer.table()) + " LIMIT 0")) {
            ResultSetMetaData data = rows.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                String column = data.getColumnName(i);
                if (column.equalsIgnoreCase(layer.geometryColumn())) {
                    geometryColumn = i;
                }
                columns.add(column);
                if (geometryColumn != i) {
                    fields.add(new SourceField(names.unique(column), kind(data.getColumnTypeName(i))));
                }
            }
        } catch (SQLException e) {
            throw file.damaged(e);
        }
        return new RecordSchema(fields, geometryColumn > 0, List.of());
    }

    private static FieldKind kind(String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.contains("BOOL")) {
            return FieldKind.BOOLEAN;
        }
        if (type.startsWith("DATETIME")) {
            return FieldKind.TIMESTAMP;
        }
        if (type.startsWith("DATE")) {
            return FieldKind.DATE;
        }
        if (type.contains("INT")) {
            return FieldKind.INTEGER;
        }
        return type.startsWith("DOUBLE") || type.startsWith("REAL") || type.startsWith("FLOAT")
                ? FieldKind.DECIMAL
                : FieldKind.TEXT;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public RecordSchema schema() {
        return schema;
    }

    @Override
    public Optional<DeclaredCrs> findCrs() {
        return geometryColumn < 0 ? Optional.empty() : file.findCrs(layer.srs());
    }

    @Override
    public TextEncoding encoding() {
        return TextEncoding.OF_FORMAT;
    }

    @Override
    public long expectedRecords() {
        return file.count(layer.table());
    }

    @Override
    public Iterator<SourceRecord> records() {
        String list = columns.stream().map(GpkgFile::quote).collect(Collectors.joining(", "));
        try {
            statement = file.connection().createStatement();
            ResultSet rows = statement.executeQuery("SELECT " + list + " FROM " + GpkgFile.quote(layer.table()));
            return new GpkgRecords(file, rows, schema, geometryColumn, columns.size());
        } catch (SQLException e) {
            throw file.damaged(e);
        }
    }

    @Override
    public List<Finding> findings() {
        return noted;
    }

    @Override
    public List<DataSet> sets() {
        return layers.stream()
                .map(each -> new DataSet(each.table(), format, file.shapes(each), file.count(each.table())))
                .toList();
    }

    @Override
    public String set() {
        return layer.table();
    }

    @Override
    public void close() {
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            throw file.damaged(e);
        } finally {
            file.close();
            files.close();
        }
    }
}
