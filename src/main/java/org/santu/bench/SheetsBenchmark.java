package org.santu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The atlas of the demo county as PDF and as pictures, against QGIS without a screen; see {@code docs/benchmarks.md}. */
final class SheetsBenchmark implements Benchmark {
    private static final int HEAP_MEGABYTES = 512;
    private static final String COUNTY = "1399";
    private static final Pattern OURS = Pattern.compile("(\\d+) sheets, (\\d+) pages, ([\\d.]+) s, ([\\d.]+) sheets/s");
    private static final Pattern THEIRS =
            Pattern.compile("RESULT \\w+ pages (\\d+) seconds ([\\d.]+) bytes (\\d+) qgis (\\S+)");

    @Override
    public String name() {
        return "sheets";
    }

    /** Sheets a second and bytes a page of one side. */
    private record Speed(int sheets, int pages, double perSecond, double bytesPerPage, String version) {}

    private record Run(BenchSettings settings, Prefecture county, Path folder, String code) {}

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        Files.createDirectories(settings.output());
        Path folder = Files.createTempDirectory("santu-sheets");
        try (Prefecture county = Prefecture.open(settings, 1)) {
            Run run = new Run(settings, county, folder, settings.quick() ? COUNTY + "21206" : COUNTY);
            List<BenchRow> rows = new ArrayList<>();
            settings.say("atlas-a3-pdf ...");
            Speed pdf = santu(run, "A3", "pdf", 150);
            Speed qgis = qgis(run, "pdf", pdf.sheets());
            rows.add(row("atlas-a3-pdf", pdf, qgis));
            rows.add(new BenchRow(
                    "atlas-a3-pdf-bytes",
                    pdf.bytesPerPage(),
                    qgis.version(),
                    qgis.bytesPerPage(),
                    "bytes/page",
                    qgis.bytesPerPage() / pdf.bytesPerPage(),
                    Map.of()));
            settings.say("atlas-a3-png ...");
            Speed png = santu(run, "A3", "png", 150);
            rows.add(row("atlas-a3-png", png, qgis(run, "png", Math.min(png.sheets(), settings.pick(10, 60)))));
            if (!settings.quick()) {
                settings.say("A4 and A0 ...");
                rows.add(row("atlas-a4-pdf", santu(run, "A4", "pdf", 150), null));
                Run township = new Run(settings, county, folder, COUNTY + "21206");
                rows.add(row("a0-pdf", santu(township, "A0", "pdf", 150), null));
                rows.add(row("a0-png-300dpi", santu(township, "A0", "png", 300), null));
            }
            return new Outcome(
                    "demo county: " + county.describe(), List.of(county.databaseVersion(), qgis.version()), rows);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static BenchRow row(String name, Speed santu, Speed peer) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sheets", santu.sheets());
        details.put("pages", santu.pages());
        details.put("bytesPerPage", Math.round(santu.bytesPerPage()));
        details.put("heapLimitMegabytes", HEAP_MEGABYTES);
        if (peer == null) {
            return BenchRow.alone(name, santu.perSecond(), "sheets/s", details);
        }
        details.put("peerBytesPerPage", Math.round(peer.bytesPerPage()));
        return BenchRow.rate(name, santu.perSecond(), peer.version(), peer.perSecond(), "sheets/s", details);
    }

    private static Speed santu(Run run, String paper, String format, int dpi) throws IOException, InterruptedException {
        boolean pdf = format.equals("pdf");
        Path out = run.folder().resolve("santu-" + paper + (pdf ? ".pdf" : ".zip"));
        Map<String, String> environment = new HashMap<>(SantuServer.ANY_ORDER);
        environment.put("SANTU_HOME", run.county().home().toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                // as ./santu starts every command
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-jar",
                run.settings().program().toString(),
                "atlas",
                "--region",
                run.code(),
                "--template",
                "status",
                "--paper",
                paper,
                "--landscape",
                "--out",
                out.toString()));
        if (!pdf) {
            command.addAll(List.of("--png", "--dpi", String.valueOf(dpi)));
        }
        String said = Programs.run(environment, command);
        Matcher figures = OURS.matcher(said);
        if (!figures.find()) {
            throw new IOException("no figures in: " + said);
        }
        int pages = Integer.parseInt(figures.group(2));
        double bytes = Files.size(out);
        if (pdf) {
            Files.move(
                    out,
                    run.settings().output().resolve("sheets-" + paper + ".pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(out);
        }
        return new Speed(
                Integer.parseInt(figures.group(1)),
                pages,
                Double.parseDouble(figures.group(4)),
                bytes / pages,
                "santu");
    }

    private static Speed qgis(Run run, String mode, int pages) throws Exception {
        Path script = run.folder().resolve("qgis_atlas.py");
        Files.writeString(script, Programs.resource("qgis_atlas.py"));
        Path out = Files.createDirectories(run.folder().resolve("qgis-" + mode));
        String said = Programs.run(
                Map.of(
                        "QT_QPA_PLATFORM", "offscreen",
                        "XDG_RUNTIME_DIR", out.toString(),
                        "PGPASSWORD", run.county().login().password()),
                List.of(
                        Programs.find("python3", List.of("/usr/bin")).toString(),
                        script.toString(),
                        mode,
                        String.valueOf(pages),
                        "127.0.0.1",
                        String.valueOf(run.county().port()),
                        run.county().connection().getCatalog(),
                        run.county().login().username(),
                        out.toString()));
        Matcher figures = THEIRS.matcher(said);
        if (!figures.find()) {
            throw new IOException("no figures of QGIS in: " + said);
        }
        int drawn = Integer.parseInt(figures.group(1));
        FileSystemUtils.deleteRecursively(out);
        return new Speed(
                drawn,
                drawn,
                drawn / Double.parseDouble(figures.group(2)),
                Double.parseDouble(figures.group(3)) / drawn,
                "QGIS " + figures.group(4));
    }
}
