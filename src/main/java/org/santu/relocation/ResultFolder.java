package org.santu.relocation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;
import org.santu.relocation.siting.LandSurface;
import org.santu.scenario.ResultFile;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;
import tools.jackson.databind.json.JsonMapper;

/** The files of a worked-out plan. */
final class ResultFolder {
    private final RelocationOutcome outcome;
    private final Locale locale;
    private final Caller caller;
    private final RelocationReports reports;

    /** @param caller in whose sight the report is made */
    ResultFolder(RelocationOutcome outcome, Locale locale, Caller caller, RelocationReports reports) {
        this.outcome = outcome;
        this.locale = locale;
        this.caller = caller;
        this.reports = reports;
    }

    /** All files, each of which can be written on its own. */
    List<ResultFile> files() {
        ResultMaps maps = new ResultMaps(outcome);
        return List.of(
                new ResultFile("plan.yaml", out -> out.write(outcome.text().getBytes(StandardCharsets.UTF_8))),
                new ResultFile(
                        "result.json",
                        out -> out.write((JsonMapper.shared()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(new ResultJson(outcome).json(locale))
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8))),
                new ResultFile("sites.geojson", maps::writeSites),
                new ResultFile("flows.geojson", maps::writeFlows),
                new ResultFile("tables.xlsx", new ResultTables(outcome, locale)::write),
                new ResultFile("suitability.tif", this::writeSuitability),
                new ResultFile("report.pdf", this::writeReport));
    }

    private void writeReport(OutputStream out) throws IOException {
        ResultMaps maps = new ResultMaps(outcome);
        out.write(reports.pdf(
                caller,
                new RelocationReports.Subject(
                        null,
                        outcome.plan(),
                        new ResultJson(outcome).json(locale),
                        ChinaTime.today(),
                        Map.of("sites", ResultMaps.text(maps::writeSites), "flows", ResultMaps.text(maps::writeFlows))),
                locale));
    }

    private void writeSuitability(OutputStream out) throws IOException {
        LandSurface land = outcome.result().land();
        ElevationGrid scores = new ElevationGrid(
                land.suitability().scores(), land.suitability().frame());
        out.write(ElevationFiles.writeGeoTiff(scores));
    }

    /** Writes beside their places first, so that no half file is ever seen. @return the files */
    List<Path> write(Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (ResultFile file : files()) {
                Path target = folder.resolve(file.name());
                Path half = folder.resolve("." + file.name() + ".half");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                    file.content().write(out);
                }
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-RELOCATION-WRITE", folder.toString(), String.valueOf(e.getMessage()));
        }
        return written;
    }
}
