package org.santu.terrain;

import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.coverage.grid.io.imageio.GeoToolsWriteParams;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.gce.geotiff.GeoTiffWriteParams;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.santu.problem.SantuException;

/**
 * Elevation grids as GeoTIFF (read and written through GeoTools), SRTM tile or ESRI ASCII grid. Safe for concurrent use.
 */
public final class ElevationFiles {

    private ElevationFiles() {}

    /**
     * Reads a file by the ending of its name: {@code .tif}, {@code .tiff}, {@code .hgt}, {@code .hgt.zip} or {@code .zip} with a
     * tile in it, {@code .asc} or {@code .grd}. An ASCII grid takes its reference system from the {@code .prj} beside it.
     *
     * @throws SantuException SANTU-TERRAIN-... for a file that is none of these or damaged
     * @throws IOException when the file cannot be read
     */
    public static ElevationGrid read(Path file) throws IOException {
        return read(file, null);
    }

    /** As {@link #read(Path)}. @param crs of an ASCII grid, x first; null for that of the {@code .prj} beside it */
    public static ElevationGrid read(Path file, CoordinateReferenceSystem crs) throws IOException {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tif") || lower.endsWith(".tiff")) {
            return readGeoTiff(file);
        }
        if (!lower.matches(".*\\.(hgt|zip|asc|grd)")) {
            throw new SantuException("SANTU-TERRAIN-FILE", name);
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (lower.endsWith(".hgt")) {
                return HgtReader.read(name, stream);
            } else if (lower.endsWith(".zip")) {
                return HgtReader.readZip(name, stream);
            }
            return ArcGridReader.read(name, stream, Files.size(file), crs == null ? besides(file) : crs);
        }
    }

    /** Reads tiles and {@linkplain ElevationMosaic#join joins} them. */
    public static ElevationGrid readAll(List<Path> files) throws IOException {
        List<ElevationGrid> tiles = new ArrayList<>();
        for (Path file : files) {
            tiles.add(read(file));
        }
        return ElevationMosaic.join(tiles);
    }

    private static CoordinateReferenceSystem besides(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path prj = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".prj");
        if (!Files.exists(prj)) {
            throw new SantuException("SANTU-TERRAIN-NO-CRS", name, prj.getFileName());
        }
        try {
            return CRS.parseWKT(Files.readString(prj));
        } catch (FactoryException e) {
            throw new SantuException(e, "SANTU-TERRAIN-NO-CRS", name, prj.getFileName());
        }
    }

    /** Reads a GeoTIFF of one band. @throws IOException when the file cannot be read or is no GeoTIFF */
    public static ElevationGrid readGeoTiff(Path file) throws IOException {
        return readGeoTiff(Files.readAllBytes(file));
    }

    /** Reads a GeoTIFF of one band from its bytes. The CRS comes with x (longitude) first. */
    public static ElevationGrid readGeoTiff(byte[] bytes) throws IOException {
        return readBands(bytes, 1).get(0);
    }

    /** Reads all bands of a GeoTIFF, whose values need not be elevations, such as the light of twelve months. */
    public static List<ElevationGrid> readBands(byte[] bytes) throws IOException {
        return readBands(bytes, Integer.MAX_VALUE);
    }

    private static List<ElevationGrid> readBands(byte[] bytes, int most) throws IOException {
        GeoTiffReader reader = new GeoTiffReader(
                new ByteArrayInputStream(bytes), new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE));
        try {
            GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
            try {
                List<ElevationGrid> bands = new ArrayList<>();
                int count = Math.min(most, coverage.getNumSampleDimensions());
                for (int band = 0; band < count; band++) {
                    bands.add(toGrid(coverage, band));
                }
                return bands;
            } finally {
                coverage.dispose(true);
            }
        } finally {
            reader.dispose();
        }
    }

    private static ElevationGrid toGrid(GridCoverage2D coverage, int band) {
        RenderedImage image = coverage.getRenderedImage();
        Raster raster = image.getData();
        int columns = raster.getWidth();
        int rows = raster.getHeight();
        float[] metres =
                raster.getSamples(raster.getMinX(), raster.getMinY(), columns, rows, band, new float[columns * rows]);
        var noData = CoverageUtilities.getNoDataProperty(coverage);
        if (noData != null) {
            float unknown = (float) noData.getAsSingleValue();
            for (int i = 0; i < metres.length; i++) {
                if (metres[i] == unknown) {
                    metres[i] = Float.NaN;
                }
            }
        }
        ReferencedEnvelope extent = ReferencedEnvelope.reference(coverage.getEnvelope2D());
        return new ElevationGrid(
                metres,
                columns,
                rows,
                extent.getMinX(),
                extent.getMaxY(),
                extent.getWidth() / columns,
                extent.getHeight() / rows,
                coverage.getCoordinateReferenceSystem2D());
    }

    /** Writes a deflated 32-bit GeoTIFF; unknown cells are written as NaN. */
    public static byte[] writeGeoTiff(ElevationGrid grid) throws IOException {
        float[][] lines = new float[grid.rows()][];
        for (int row = 0; row < lines.length; row++) {
            lines[row] = Arrays.copyOfRange(grid.values(), row * grid.columns(), (row + 1) * grid.columns());
        }
        GridCoverage2D coverage = new GridCoverageFactory().create("elevation", lines, grid.extent());
        GeoTiffWriteParams how = new GeoTiffWriteParams();
        how.setCompressionMode(GeoTiffWriteParams.MODE_EXPLICIT);
        how.setCompressionType("Deflate");
        how.setTilingMode(GeoTiffWriteParams.MODE_EXPLICIT);
        how.setTiling(256, 256);
        ParameterValue<GeoToolsWriteParams> parameter = AbstractGridFormat.GEOTOOLS_WRITE_PARAMS.createValue();
        parameter.setValue(how);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GeoTiffWriter writer = new GeoTiffWriter(bytes);
        try {
            writer.write(coverage, new GeneralParameterValue[] {parameter});
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
