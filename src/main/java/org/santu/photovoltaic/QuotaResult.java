package org.santu.photovoltaic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a quota plan: {@code plan.json} with everything, {@code stations.csv} with a line and a reason for each station. */
final class QuotaResult {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("region", "name", "kind", "applied", "given", "answer", "households", "income", "land", "reason");

    private final PhotovoltaicDesk.Outcome outcome;
    private final Locale locale;

    QuotaResult(PhotovoltaicDesk.Outcome outcome, Locale locale) {
        this.outcome = outcome;
        this.locale = locale;
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("plan.json"), json(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("stations.csv"), csv(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-PHOTOVOLTAIC-OUT", folder.toString());
        }
    }

    String json() {
        QuotaPlan plan = outcome.plan();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("region", outcome.region());
        all.put("day", outcome.day().toString());
        all.put("terms", outcome.terms());
        all.put("status", plan.gap() == 0 ? "optimal" : plan.status());
        all.put("households", plan.households());
        all.put("bound", Math.floor(plan.bound() + 1e-6));
        all.put("gap", plan.gap());
        all.put("kilowatts", plan.kilowatts());
        all.put("mu", plan.mu());
        all.put("yuan", plan.yuan());
        all.put("householdsPerMoreMegawatt", plan.priceOfMegawatt());
        all.put("householdsPerMoreMu", plan.priceOfMu());
        all.put("householdsPerMoreMillionYuan", plan.priceOfMillionYuan());
        List<Map<String, Object>> stations = new ArrayList<>();
        for (Decision decision : plan.decisions()) {
            Map<String, Object> station = new LinkedHashMap<>();
            station.put("station", decision.application());
            station.put("answer", decision.answer());
            station.put("kilowatts", decision.kilowatts());
            station.put("households", decision.households());
            station.put("yuanPerHousehold", decision.yuanPerHousehold());
            station.put(
                    "obstacle",
                    decision.obstacle() == null ? null : decision.obstacle().code());
            station.put("reason", reason(decision));
            stations.add(station);
        }
        all.put("stations", stations);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
    }

    String csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(
                text,
                COLUMNS.stream()
                        .map(name -> word("photovoltaic.column." + name))
                        .toList());
        for (Decision decision : outcome.plan().decisions()) {
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
                            reason(decision)));
        }
        return text.toString();
    }

    /** Why a station gets nothing or less, in words; empty where it gets all. */
    String reason(Decision decision) {
        if (decision.obstacle() == null) {
            return "";
        }
        Application station = decision.application();
        String land = station.landReason() == null ? "" : station.landReason();
        return switch (decision.obstacle()) {
            case LAND_FORBIDDEN, LAND_APPROVAL, LAND_UNCHECKED -> word(key(decision), land);
            case GRID ->
                word(key(decision), station.gridMetres(), outcome.terms().mostGridMetres());
            case RULE_SIZE -> word(key(decision), outcome.terms().mostVillageKilowatts());
            case SIZE -> word(key(decision), outcome.terms().leastKilowatts());
            case SCARCE ->
                word(
                        key(decision),
                        1000 / outcome.terms().kilowattsPerHousehold(station),
                        outcome.plan().priceOfMegawatt());
            default -> word(key(decision));
        };
    }

    private static String key(Decision decision) {
        return "photovoltaic.reason." + decision.obstacle().code();
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
