package org.santu.photovoltaic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Distribution;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a plan: {@code plan.json} with everything, {@code stations.csv} with a line and a reason for each station, {@code years.csv}
 * and maps as GeoJSON.
 */
final class QuotaResult {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of(
            "region",
            "name",
            "kind",
            "applied",
            "given",
            "answer",
            "households",
            "income",
            "land",
            "reason",
            "grid-point",
            "grid-metres",
            "connection");

    private static final List<String> YEAR_COLUMNS =
            List.of("year", "energy", "yuan", "collective", "public", "rest", "jobs", "income", "households-over");

    private final PvOutcome outcome;
    private final Locale locale;

    QuotaResult(PvOutcome outcome, Locale locale) {
        this.outcome = outcome;
        this.locale = locale;
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-PHOTOVOLTAIC-OUT", folder.toString());
        }
    }

    String json() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(new PvResult(outcome).members());
    }

    /** The files of a plan, by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("plan.json", json());
        files.put("stations.csv", csv());
        files.put("years.csv", years());
        PvMaps maps = new PvMaps(outcome);
        files.put("stations.geojson", maps.stations());
        if (outcome.sites() != null) {
            files.put("sites.geojson", maps.sites());
        }
        return files;
    }

    String years() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(
                text,
                YEAR_COLUMNS.stream()
                        .map(name -> word("photovoltaic.column." + name))
                        .toList());
        for (Distribution.Year year : outcome.years()) {
            line(
                    text,
                    List.of(
                            String.valueOf(year.number()),
                            figure(year.kilowattHours()),
                            String.valueOf(year.yuan()),
                            String.valueOf(year.collectiveYuan()),
                            String.valueOf(year.publicYuan()),
                            String.valueOf(year.restYuan()),
                            String.valueOf(year.jobs()),
                            figure(year.yuanPerHousehold()),
                            String.valueOf(year.householdsOverLine())));
        }
        return text.toString();
    }

    String csv() {
        Reasons reasons = new Reasons(outcome);
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(
                text,
                COLUMNS.stream()
                        .map(name -> word("photovoltaic.column." + name))
                        .toList());
        for (Decision decision : outcome.listed()) {
            Application station = decision.application();
            line(
                    text,
                    List.of(
                            station.region(),
                            station.name() == null ? "" : station.name(),
                            station.kind(),
                            figure(station.kilowatts()),
                            figure(decision.kilowatts()),
                            word("photovoltaic.answer." + decision.answer()),
                            String.valueOf(decision.households()),
                            figure(decision.yuanPerHousehold()),
                            station.landVerdict(),
                            reasons.of(decision, locale),
                            outcome.gridNames().getOrDefault(station.id(), ""),
                            station.gridMetres() == null
                                    ? ""
                                    : station.gridMetres().toString(),
                            station.connectionYuan() > 0 ? figure(station.connectionYuan()) : ""));
        }
        return text.toString();
    }

    private String word(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** What a spreadsheet would take for a formula is led by an apostrophe. */
    private static void line(StringBuilder text, List<String> cells) {
        for (int k = 0; k < cells.size(); k++) {
            String cell = cells.get(k).replaceAll("[\\r\\n\\t]+", " ");
            String safe = cell.matches("^[=+@-].*") ? "'" + cell : cell;
            text.append(k == 0 ? "" : ",")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        text.append("\r\n");
    }
}
