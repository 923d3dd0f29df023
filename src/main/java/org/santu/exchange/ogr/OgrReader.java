package org.santu.exchange.ogr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.santu.exchange.gpkg.GeoPackageSource;
import org.santu.exchange.source.RecordReader;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;

/**
 * File geodatabase, DXF and MapInfo, by way of a temporary GeoPackage that {@code ogr2ogr} writes. Files are known by their
 * first bytes, not by their names: GDAL would follow a file that only pretends to wherever that leads.
 */
public final class OgrReader implements RecordReader {
    private static final int HEAD_BYTES = 200;

    @Override
    public boolean reads(SourceFiles files) {
        return switch (files.extension()) {
            case "gdb" -> Files.isDirectory(files.main());
            case "dxf" -> isDrawing(head(files));
            case "mif" -> head(files).startsWith("version");
            case "tab" -> head(files).startsWith("!table");
            default -> false;
        };
    }

    private static String head(SourceFiles files) {
        return new String(files.head(HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isDrawing(String head) {
        return head.startsWith("autocad binary dxf") || head.matches("(?s)(0|999)\\s*\\R.*");
    }

    private static String format(SourceFiles files) {
        return switch (files.extension()) {
            case "gdb" -> "FileGDB";
            case "dxf" -> "DXF";
            default -> "MapInfo";
        };
    }

    @Override
    public RecordSource open(SourceFiles files, SourceOptions options) {
        Conversion made = Conversion.run(files, options);
        RecordSource source = null;
        try {
            source =
                    new OgrSource(new GeoPackageSource(files, made.file(), files.name(), format(files), options), made);
            return source;
        } finally {
            if (source == null) {
                made.close();
            }
        }
    }
}
