package org.santu.exchange.out.geopackage;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** A GeoPackage, with our styles in it as QGIS keeps them, and as SLD. */
public final class GeoPackageFormat implements ExportFormat {
    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public Text label() {
        return new Text("GeoPackage", "GeoPackage");
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        return new GeoPackageSink(target.file(), layer, notes);
    }
}
