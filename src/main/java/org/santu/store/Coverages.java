package org.santu.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rasters kept in the database as GeoTIFF files: the terrain model {@code dem} and others. They show land, not people, and
 * so have no region scope. Safe for concurrent use.
 */
@Component
public class Coverages {
    private final JdbcTemplate jdbc;

    public Coverages(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Keeps a raster under a name, in place of an earlier one.
     *
     * @param geotiff a whole GeoTIFF file, at most 1 GB
     * @param crs such as {@code EPSG:4490}
     * @param extent in degrees of EPSG:4490, x = longitude
     */
    public void put(Caller caller, String name, byte[] geotiff, String crs, Envelope extent) {
        jdbc.update(
                """
                INSERT INTO santu.coverage AS old (name, geotiff, crs, west, south, east, north, updated_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET geotiff = excluded.geotiff, crs = excluded.crs, west = excluded.west,
                    south = excluded.south, east = excluded.east, north = excluded.north, version = old.version + 1,
                    updated_at = now(), updated_by = excluded.updated_by""",
                name,
                geotiff,
                crs,
                extent.getMinX(),
                extent.getMinY(),
                extent.getMaxX(),
                extent.getMaxY(),
                caller.username());
    }

    public Optional<Coverage> find(String name) {
        return jdbc
                .query(
                        "SELECT geotiff, crs, west, south, east, north, version, updated_at, updated_by"
                                + " FROM santu.coverage WHERE name = ?",
                        (row, number) -> new Coverage(
                                name,
                                row.getBytes(1),
                                row.getString(2),
                                new Envelope(row.getDouble(3), row.getDouble(5), row.getDouble(4), row.getDouble(6)),
                                row.getLong(7),
                                row.getObject(8, OffsetDateTime.class).toInstant(),
                                row.getString(9)),
                        name)
                .stream()
                .findFirst();
    }

    /** The version of a raster without reading it, 0 when there is none: enough to know whether a cache is fresh. */
    public long version(String name) {
        List<Long> versions = jdbc.queryForList("SELECT version FROM santu.coverage WHERE name = ?", Long.class, name);
        return versions.isEmpty() ? 0 : versions.get(0);
    }

    public List<String> listNames() {
        return jdbc.queryForList("SELECT name FROM santu.coverage ORDER BY name", String.class);
    }

    public boolean remove(String name) {
        return jdbc.update("DELETE FROM santu.coverage WHERE name = ?", name) > 0;
    }
}
