package org.santu.exchange.out.gdal;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;
import org.santu.exchange.out.geopackage.GeoPackageFormat;

/** Formats of others' programs that are not open enough to write by hand. */
public final class OgrFormat implements ExportFormat {
    /** A folder of files, zipped; one table for each kind of geometry. */
    public static final OgrFormat FILE_GEODATABASE =
            new OgrFormat("filegdb", new Text("FileGDB（压缩包）", "FileGDB (zip)"), "gdb.zip", "application/zip");

    /** Drawings without attributes. */
    public static final OgrFormat DXF = new OgrFormat("dxf", new Text("DXF 图形", "DXF drawing"), "dxf", "image/vnd.dxf");

    private final String name;
    private final Text label;
    private final String extension;
    private final String mediaType;

    private OgrFormat(String name, Text label, String extension, String mediaType) {
        this.name = name;
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    @Override
    public String name() {
        return name;
    }

    boolean isDrawing() {
        return this == DXF;
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public boolean isAvailable() {
        return Ogr2Ogr.find().isPresent();
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        OutTarget between = new OutTarget(target.folder(), "between.gpkg");
        return new OgrSink(this, target, layer, new GeoPackageFormat().open(between, layer, notes));
    }
}
