package org.santu.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The slope of a whole elevation file as another file, band of rows by band of rows, several at once: memory does not grow
 * with the file where that is a plain one (see {@link PlainTiff}); others are read whole.
 */
public final class SlopeFile {
    private static final int BAND_ROWS = 128;

    private SlopeFile() {}

    /**
     * Writes slopes in degrees with the gradient of Horn (1981), edges included, unknown cells as NaN.
     *
     * @param elevations a GeoTIFF of one band
     * @param slopes a 32-bit GeoTIFF; plain when the source is plain, else deflated
     * @throws IOException when a file cannot be read or written
     */
    public static void write(Path elevations, Path slopes) throws IOException {
        try (FileChannel in = FileChannel.open(elevations)) {
            Optional<PlainTiff> plain = PlainTiff.open(in);
            if (plain.isPresent()) {
                stream(plain.get(), slopes);
                return;
            }
        }
        ElevationGrid grid = ElevationFiles.readGeoTiff(elevations);
        ElevationGrid slope = new ElevationGrid(Slopes.slopeDegrees(grid), grid.frame());
        Files.write(slopes, ElevationFiles.writeGeoTiff(slope));
    }

    private static void stream(PlainTiff in, Path slopes) throws IOException {
        ByteBuffer header = PlainTiffHeader.like(in);
        try (FileChannel out = FileChannel.open(
                slopes, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            int dataAt = header.limit();
            write(out, header, 0);
            ThreadLocal<Band> bands = ThreadLocal.withInitial(() -> new Band(in));
            IntStream.range(0, (in.rows() + BAND_ROWS - 1) / BAND_ROWS)
                    .parallel()
                    .forEach(band -> {
                        try {
                            bands.get().work(band * BAND_ROWS, out, dataAt);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += out.write(bytes, next);
        }
    }

    /** The room one thread works in. */
    private static final class Band {
        private final PlainTiff in;
        private final GridMetres metres;
        private final ByteBuffer bytes;
        private final float[] z;
        private final float[] slope;
        private final double[] east;
        private final double[] north;

        Band(PlainTiff in) {
            this.in = in;
            this.metres = new GridMetres(in);
            int cells = (Math.min(in.rows(), BAND_ROWS) + 2) * in.columns();
            this.bytes = ByteBuffer.allocateDirect(4 * cells);
            this.z = new float[cells];
            this.slope = new float[cells];
            this.east = new double[in.columns()];
            this.north = new double[in.columns()];
        }

        void work(int first, FileChannel out, int dataAt) throws IOException {
            int columns = in.columns();
            int last = Math.min(in.rows(), first + BAND_ROWS);
            int from = Math.max(0, first - 1);
            int to = Math.min(in.rows(), last + 1);
            in.read(from, to - from, bytes, z);
            HornGradient gradient = new HornGradient(z, columns, to - from);
            for (int row = first; row < last; row++) {
                gradient.row(row - from, metres.width(row), metres.height(), east, north);
                int start = (row - first) * columns;
                for (int column = 0; column < columns; column++) {
                    double rise = Math.sqrt(east[column] * east[column] + north[column] * north[column]);
                    slope[start + column] = (float) FastAtan.degrees(rise);
                }
            }
            int values = (last - first) * columns;
            bytes.clear().order(in.order());
            bytes.asFloatBuffer().put(slope, 0, values);
            SlopeFile.write(out, bytes.limit(4 * values), dataAt + 4L * first * columns);
        }
    }

    /** Cell sizes on the ground of a plain file. */
    private record GridMetres(double pixelWidth, double pixelHeight, double north, boolean geographic) {
        GridMetres(PlainTiff file) {
            this(file.pixelWidth(), file.pixelHeight(), file.north(), file.isGeographic());
        }

        double width(int row) {
            double latitude = north - (row + 0.5) * pixelHeight;
            return geographic
                    ? pixelWidth * GridFrame.METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude))
                    : pixelWidth;
        }

        double height() {
            return geographic ? pixelHeight * GridFrame.METRES_PER_DEGREE : pixelHeight;
        }
    }
}
