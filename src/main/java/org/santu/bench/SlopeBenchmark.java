package org.santu.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.SlopeFile;

/**
 * The slope of 6000 x 6000 cells, from file to file, against {@code gdaldem} in the same run; see
 * {@code docs/benchmarks.md}. Both sides read and write uncompressed 32-bit GeoTIFF.
 */
final class SlopeBenchmark implements Benchmark {
    private static final int SIDE = 6000;
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin");

    @Override
    public String name() {
        return "slope";
    }

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        Files.createDirectories(settings.output());
        Path folder = Files.createTempDirectory(settings.output(), "slope");
        try {
            settings.say("making %d x %d cells ...".formatted(SIDE, SIDE));
            Path elevations = elevations(folder);
            Path ours = folder.resolve("santu.tif");
            Path theirs = folder.resolve("gdal.tif");
            String program = Programs.find("gdaldem", FOLDERS).toString();
            List<String> command = List.of(program, "slope", "-q", elevations.toString(), theirs.toString());
            long start = System.nanoTime();
            SlopeFile.write(elevations, ours);
            double first = seconds(start);
            Programs.run(Map.of(), command);
            double difference = largestDifference(ours, theirs);
            settings.say("slope ...");
            List<Double> mine = new ArrayList<>();
            List<Double> peer = new ArrayList<>();
            for (int round = 0; round < settings.pick(5, 11); round++) {
                for (int turn = 0; turn < 2; turn++) {
                    boolean own = (round + turn) % 2 == 0;
                    Files.deleteIfExists(own ? ours : theirs);
                    long from = System.nanoTime();
                    if (own) {
                        SlopeFile.write(elevations, ours);
                    } else {
                        Programs.run(Map.of(), command);
                    }
                    (own ? mine : peer).add(seconds(from));
                }
            }
            return new Outcome(
                    "%,d cells of made-up hills".formatted(SIDE * SIDE),
                    List.of(version()),
                    List.of(row(mine, peer, first, difference)));
        } finally {
            delete(folder);
        }
    }

    private static BenchRow row(List<Double> mine, List<Double> peer, double first, double difference)
            throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            ratios.add(peer.get(i) / mine.get(i));
        }
        Map<String, Object> details = new TreeMap<>();
        details.put("rounds", mine.size());
        details.put("firstSeconds", first);
        details.put("largestDifferenceDegrees", difference);
        details.put("santuSeconds", mine);
        details.put("peerSeconds", peer);
        double megacells = SIDE * (double) SIDE / 1e6;
        return new BenchRow(
                "slope",
                megacells / Median.of(mine),
                version(),
                megacells / Median.of(peer),
                "million cells/s",
                Median.of(ratios),
                details);
    }

    /** Hills of several sizes, the same each time, as a raw file that GDAL turns into a GeoTIFF. */
    private static Path elevations(Path folder) throws IOException, InterruptedException {
        Path raw = folder.resolve("hills.img");
        Path target = folder.resolve("hills.tif");
        try (var out = Files.newOutputStream(raw)) {
            ByteBuffer row = ByteBuffer.allocate(4 * SIDE).order(ByteOrder.LITTLE_ENDIAN);
            for (int y = 0; y < SIDE; y++) {
                row.clear();
                for (int x = 0; x < SIDE; x++) {
                    double metres = 900
                            + 500 * Math.sin(x / 611.0) * Math.cos(y / 733.0)
                            + 90 * Math.sin((x + y) / 67.0)
                            + 9 * Math.cos(x / 7.0 - y / 11.0);
                    row.putFloat((float) metres);
                }
                out.write(row.array());
            }
        }
        Files.writeString(folder.resolve("hills.hdr"), """
                ENVI
                samples = %d
                lines = %d
                bands = 1
                data type = 4
                byte order = 0
                interleave = bsq
                map info = {x, 1, 1, 500000, 4300000, 30, 30}
                """.formatted(SIDE, SIDE));
        String translate = Programs.find("gdal_translate", FOLDERS).toString();
        Programs.run(Map.of(), List.of(translate, "-q", "-a_srs", "EPSG:4547", raw.toString(), target.toString()));
        Files.delete(raw);
        return target;
    }

    /** Between the cells that have eight neighbours; the peer leaves the outermost ones out. */
    private static double largestDifference(Path ours, Path theirs) throws IOException {
        float[] a = ElevationFiles.readGeoTiff(ours).toArray();
        float[] b = ElevationFiles.readGeoTiff(theirs).toArray();
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            if (x > 0 && y > 0 && x < SIDE - 1 && y < SIDE - 1) {
                largest = Math.max(largest, Math.abs(a[i] - b[i]));
            }
        }
        return largest;
    }

    private static String version() throws IOException, InterruptedException {
        String text = Programs.run(
                Map.of(), List.of(Programs.find("gdalinfo", FOLDERS).toString(), "--version"));
        return "gdaldem " + text.replaceFirst("(?s)GDAL ([^,]+),.*", "$1");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
