package org.santu.bench;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.access.Caller;
import org.santu.exchange.ImportProgress;
import org.santu.exchange.ImportReport;
import org.santu.exchange.ImportRequest;
import org.santu.exchange.out.ExportOrder;
import org.santu.exchange.out.ExportProgress;
import org.santu.exchange.out.ExportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Shapefiles and GeoJSON in and out against GDAL's {@code ogr2ogr} with COPY, on one database. Santu does all that it does for a user
 * (checks, journal, labels beside codes, field dictionary), in a process that has worked before, as a server has; ogr2ogr is
 * started for each file, which takes it some hundredths of a second.
 */
final class ExchangeBenchmark implements Benchmark {
    private static final int POINTS = 300_000;
    private static final int POLYGONS = 50_000;
    private static final int QUICK_SHARE = 3;
    private static final int MOST_WARM_ROUNDS = 20;

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        // Without Spring's start nobody has told the log what is worth a line.
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int points = settings.quick() ? POINTS / QUICK_SHARE : POINTS;
        int polygons = settings.quick() ? POLYGONS / QUICK_SHARE : POLYGONS;
        Files.createDirectories(settings.output());
        Path folder = Files.createTempDirectory("santu-bench");
        settings.say("Loading %,d points and %,d polygons ...".formatted(points, polygons));
        try (ExchangeData data = ExchangeData.create(settings.folder().resolve("exchange"), points, polygons)) {
            Run run = new Run(settings, data, folder);
            List<BenchRow> rows = new ArrayList<>();
            // Out first: what comes out is what goes in.
            for (Form form : Form.values()) {
                rows.add(run.exports(form, "points", ExchangeData.POINTS, points));
                rows.add(run.exports(form, "polygons", ExchangeData.POLYGONS, polygons));
            }
            for (Form form : Form.values()) {
                rows.add(run.imports(form, "points", ExchangeData.POINTS, points));
                rows.add(run.imports(form, "polygons", ExchangeData.POLYGONS, polygons));
            }
            String described = String.format(
                    Locale.ROOT,
                    "%,d points with 11 attributes, %,d polygons of 80 vertices with 10 attributes; shapefiles in UTF-8, GeoJSON",
                    points,
                    polygons);
            return new Outcome(described, List.of(data.databaseVersion(), Ogr.version()), rows);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What is written and read: in Santu, as a file, in GDAL, and in the names of the rows. */
    private enum Form {
        SHAPEFILE("shp", "shp", "ESRI Shapefile", "", "ENCODING=UTF-8"),
        /** Places with all their digits on both sides. */
        GEOJSON("geojson", "geojson", "GeoJSON", "-geojson", "COORDINATE_PRECISION=15");

        private final String format;
        private final String extension;
        private final String driver;
        private final String suffix;
        private final String option;

        Form(String format, String extension, String driver, String suffix, String option) {
            this.format = format;
            this.extension = extension;
            this.driver = driver;
            this.suffix = suffix;
            this.option = option;
        }

        String row(String what, String things) {
            return what + "-" + things + suffix;
        }

        Path file(Path folder, String layer) {
            return folder.resolve(layer + "." + extension);
        }

        /** How many features a file of ogr2ogr holds. */
        long count(Path folder, String layer) throws IOException {
            if (this == SHAPEFILE) {
                return Run.records(folder.resolve(layer + ".dbf"));
            }
            // It writes each feature as a line.
            try (Stream<String> lines = Files.lines(file(folder, layer))) {
                return lines.filter(line -> line.startsWith("{ \"type\": \"Feature\""))
                        .count();
            }
        }
    }

    /** ogr2ogr as its users call it for speed. */
    private record Ogr(ExchangeData data) {
        private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin");

        static String version() throws IOException, InterruptedException {
            String text = Programs.run(Map.of(), List.of(program(), "--version"));
            return "ogr2ogr " + text.replaceFirst("(?s)GDAL ([0-9.]+).*", "$1").strip();
        }

        private static String program() {
            return Programs.find("ogr2ogr", FOLDERS).toString();
        }

        void out(Form form, String layer, Path file) throws IOException, InterruptedException {
            String columns = data.columns(layer).stream()
                    .map(column -> '"' + column + '"')
                    .collect(Collectors.joining(", "));
            run(List.of(
                    program(),
                    "-f",
                    form.driver,
                    file.toString(),
                    data.ogrConnection(),
                    "-sql",
                    "SELECT id::text, geom, " + columns + " FROM layer." + layer,
                    "-lco",
                    form.option));
        }

        void in(Path file, String layer) throws IOException, InterruptedException {
            run(List.of(
                    program(),
                    "-f",
                    "PostgreSQL",
                    data.ogrConnection(),
                    file.toString(),
                    "-nln",
                    "bench." + layer,
                    "-nlt",
                    "PROMOTE_TO_MULTI",
                    "-lco",
                    "SPATIAL_INDEX=GIST",
                    "--config",
                    "PG_USE_COPY",
                    "YES"));
        }

        private void run(List<String> command) throws IOException, InterruptedException {
            Programs.run(Map.of("PGPASSWORD", data.password(), "PGCLIENTENCODING", "UTF8"), command);
        }
    }

    /** One run over both sides. */
    private record Run(BenchSettings settings, ExchangeData data, Path folder) {

        BenchRow exports(Form form, String things, String layer, int count) throws Exception {
            Path ours = Files.createDirectory(folder.resolve("santu-" + layer + form.suffix));
            Path theirs = Files.createDirectory(folder.resolve("ogr-" + layer + form.suffix));
            return row(
                    form.row("export", things),
                    Ogr.version(),
                    round -> santuOut(form, layer, count, ours),
                    round -> ogrOut(form, layer, count, theirs));
        }

        private Load santuOut(Form form, String layer, int count, Path target) throws IOException {
            clear(target);
            long start = System.nanoTime();
            ExportReport report = data.exporter()
                    .run(
                            Caller.system(),
                            ExportOrder.of(layer, form.format),
                            Locale.CHINESE,
                            form.file(target, layer),
                            ExportProgress.NONE);
            return load(count, report.features() == count, start, target);
        }

        private Load ogrOut(Form form, String layer, int count, Path target) throws IOException, InterruptedException {
            clear(target);
            long start = System.nanoTime();
            new Ogr(data).out(form, layer, form.file(target, layer));
            long nanos = System.nanoTime();
            boolean complete = form.count(target, layer) == count;
            return load(count, complete, start + System.nanoTime() - nanos, target);
        }

        BenchRow imports(Form form, String things, String layer, int count) throws Exception {
            Path file = form.file(folder.resolve("santu-" + layer + form.suffix), layer);
            return row(
                    form.row("import", things),
                    Ogr.version() + " PG_USE_COPY",
                    round -> santuIn(file, layer, count),
                    round -> ogrIn(file, layer, count));
        }

        /** Both in turn, when our compiler has little left to do. What it was like before stands in the details. */
        private BenchRow row(String name, String peer, Versus.Side santu, Versus.Side ogr) throws Exception {
            settings.say(name + " ...");
            double first = santu.round(0).perSecond();
            int warm = 1;
            double share = 1;
            while (share > CompilerShare.AT_REST && warm < MOST_WARM_ROUNDS) {
                share = CompilerShare.during(ProcessHandle.current().pid(), () -> santu.round(0));
                warm++;
            }
            return Versus.run(rounds(), santu, ogr)
                    .row(name, peer, "features/s")
                    .with("firstRound", Math.round(first))
                    .with("warmRounds", warm);
        }

        private Load santuIn(Path file, String layer, int count) throws Exception {
            data.empty(layer);
            long start = System.nanoTime();
            ImportReport report = data.importer()
                    .run(
                            new ImportRequest(
                                    file, layer, null, null, Map.of(), false, Caller.system(), Locale.CHINESE),
                            ImportProgress.NONE);
            return load(count, report.inserted() == count, start, file.getParent());
        }

        private Load ogrIn(Path file, String layer, int count) throws Exception {
            data.empty(layer);
            long start = System.nanoTime();
            new Ogr(data).in(file, layer);
            long nanos = System.nanoTime();
            return load(
                    count, data.count("bench." + layer) == count, start + System.nanoTime() - nanos, file.getParent());
        }

        private int rounds() {
            return settings.pick(3, 5);
        }

        private static Load load(int count, boolean complete, long start, Path folder) throws IOException {
            double seconds = (System.nanoTime() - start) / 1e9;
            long bytes = 0;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    bytes += Files.size(file);
                }
            }
            return new Load(count, 0, complete ? 0 : 1, seconds, bytes, seconds * 1000, seconds * 1000);
        }

        private static void clear(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }

        /** As the head of the table says. */
        private static long records(Path table) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "r")) {
                file.seek(4);
                return Integer.reverseBytes(file.readInt());
            }
        }
    }
}
