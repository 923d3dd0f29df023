package org.santu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.BulkLoader;
import org.santu.store.BulkLoader.Load;
import org.santu.store.BulkProgress;
import org.santu.store.Coverages;
import org.santu.terrain.ElevationFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts the demo into an empty database: all layers in one transaction, so that whatever stops it, the next start finds
 * either everything or an empty database that it fills again.
 */
@Component
public class DemoLoader {
    private static final String TERRAIN = "dem";

    private final Catalog catalog;
    private final BulkLoader loader;
    private final Coverages coverages;
    private final JdbcTemplate jdbc;

    public DemoLoader(Catalog catalog, BulkLoader loader, Coverages coverages, DataSource dataSource) {
        this.catalog = catalog;
        this.loader = loader;
        this.coverages = coverages;
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Whether no layer has a feature. */
    public boolean isEmpty() {
        return catalog.layers().stream()
                .noneMatch(layer -> Boolean.TRUE.equals(
                        jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM " + table(layer) + ")", Boolean.class)));
    }

    /**
     * Loads the demo when the database is empty.
     *
     * @param demo asked for only when it is needed; making it takes seconds and may have begun earlier
     * @return whether it was loaded
     */
    public boolean loadIfEmpty(Supplier<DemoCounty> demo, DemoProgress progress) {
        if (!isEmpty()) {
            return false;
        }
        long start = System.nanoTime();
        progress.say("demo.land");
        DemoCounty county = demo.get();
        Caller caller = Caller.system();
        putTerrain(caller, county);
        List<Load> loads = DemoCounty.LAYERS.stream()
                .map(layer -> load(county, catalog.getLayer(layer), progress))
                .toList();
        long rows = loader.insertAll(caller, loads);
        catalog.layers().forEach(layer -> jdbc.query("SELECT santu.analyze_layer(?)", row -> {}, layer.name()));
        progress.say("demo.done", rows, (System.nanoTime() - start) / 1_000_000_000);
        return true;
    }

    private static String table(LayerDeclaration layer) {
        return "layer.\"" + layer.name().replace("\"", "\"\"") + '"';
    }

    private static Load load(DemoCounty county, LayerDeclaration layer, DemoProgress progress) {
        Supplier<Iterator<Map<String, Object>>> rows = () -> {
            progress.say("demo.layer", layer.label());
            return values(county.rows(layer.name()));
        };
        BulkProgress counter = count -> {
            if (count >= 50_000) {
                progress.say("demo.rows", layer.label(), count);
            }
        };
        return new Load(layer, rows, counter);
    }

    private static Iterator<Map<String, Object>> values(Iterator<DemoRow> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                DemoRow row = rows.next();
                Map<String, Object> values = new HashMap<>(row.values());
                values.put(StandardColumns.ID, row.id());
                values.put(StandardColumns.GEOMETRY, row.geometry());
                return values;
            }
        };
    }

    private void putTerrain(Caller caller, DemoCounty county) {
        try {
            byte[] geotiff = ElevationFiles.writeGeoTiff(county.elevation());
            coverages.put(caller, TERRAIN, geotiff, "EPSG:4547", county.extentDegrees());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
