package org.santu.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a benchmark, as file and as table.
 *
 * @param bench its name
 * @param machine it ran on
 * @param command that repeats it
 * @param started when, as an ISO instant
 * @param load the machine's load averages before and after
 * @param outcome what was found
 */
record BenchReport(
        String bench, String machine, String command, String started, List<String> load, Benchmark.Outcome outcome) {
    private static final int DIGITS = 4;

    /** Writes {@code NAME.json}. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(bench + ".json");
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json());
        return Files.writeString(file, text + "\n");
    }

    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("machine", machine);
        all.put("data", outcome.data());
        all.put("command", command);
        all.put("started", started);
        all.put("load", load);
        all.put("versions", outcome.versions());
        all.put("rows", outcome.rows().stream().map(BenchReport::json).toList());
        return all;
    }

    private static Map<String, Object> json(BenchRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", row.name());
        fields.put("santu", rounded(row.santu()));
        fields.put("peer", row.peer());
        fields.put("peerValue", rounded(row.peerValue()));
        fields.put("unit", row.unit());
        fields.put("ratio", rounded(row.ratio()));
        new TreeMap<>(row.details()).forEach((name, value) -> fields.put(name, rounded(value)));
        return fields;
    }

    /** Four digits: more would pretend. */
    private static Object rounded(Object value) {
        if (!(value instanceof Double number)) {
            return value;
        }
        if (!Double.isFinite(number)) {
            return null;
        }
        return new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue();
    }

    /** For people to read. */
    String table() {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"case", "santu", "peer", "unit", "ratio", "p50 ms", "p99 ms", "kB", "against"});
        for (BenchRow row : outcome.rows()) {
            lines.add(new String[] {
                row.name(),
                number(row.santu()),
                number(row.peerValue()),
                row.unit(),
                row.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", row.ratio()),
                pair(row, "p50Millis", "peerP50Millis"),
                pair(row, "p99Millis", "peerP99Millis"),
                pair(row, "kilobytes", "peerKilobytes"),
                row.peer() == null ? "" : row.peer()
            });
        }
        return columns(lines) + "\n" + machine + "\n" + outcome.data() + "\nload " + String.join(" -> ", load) + "\n";
    }

    private static String pair(BenchRow row, String ours, String theirs) {
        String first = number(row.details().get(ours));
        String second = number(row.details().get(theirs));
        return second.isEmpty() ? first : first + " / " + second;
    }

    private static String number(Object value) {
        if (!(value instanceof Number number)) {
            return "";
        }
        double plain = number.doubleValue();
        return String.format(Locale.ROOT, plain >= 100 ? "%,.0f" : plain >= 10 ? "%.1f" : "%.2f", plain);
    }

    private static String columns(List<String[]> lines) {
        int[] widths = new int[lines.get(0).length];
        for (String[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.length; i++) {
                boolean left = i == 0 || i == line.length - 1;
                row.append(String.format((left ? "%-" : "%") + widths[i] + "s  ", line[i]));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
