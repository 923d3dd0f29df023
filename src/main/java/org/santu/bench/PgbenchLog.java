package org.santu.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads pgbench's own log, so that warming up and the end, when clients run dry one after the other, do not count. */
final class PgbenchLog {
    private PgbenchLog() {}

    /** A transaction; the seconds are of the same clock for all. */
    private record Line(int client, double millis, double end) {
        double begin() {
            return end - millis / 1_000;
        }

        /** Client, number, microseconds, script, end in whole seconds, and the microseconds of that. */
        static Line read(String text) {
            String[] words = text.split(" ");
            return new Line(
                    Integer.parseInt(words[0]),
                    Double.parseDouble(words[2]) / 1_000,
                    Double.parseDouble(words[4]) + Double.parseDouble(words[5]) / 1e6);
        }
    }

    /**
     * Counts what ended while all clients were at work.
     *
     * @param log in the order of each client
     * @param warm the first transactions of each client that do not count
     */
    static Load load(List<String> log, int warm, double bytesPerTile) {
        Map<Integer, List<Line>> clients = log.stream()
                .map(Line::read)
                .sorted(Comparator.comparingDouble(Line::end))
                .collect(Collectors.groupingBy(Line::client));
        List<List<Line>> counted = clients.values().stream()
                .map(lines -> lines.subList(warm, lines.size()))
                .toList();
        double from = counted.stream()
                .mapToDouble(lines -> lines.get(0).begin())
                .max()
                .orElseThrow();
        double to = counted.stream()
                .mapToDouble(lines -> lines.get(lines.size() - 1).end())
                .min()
                .orElseThrow();
        double[] millis = counted.stream()
                .flatMap(List::stream)
                .filter(line -> line.end() > from && line.end() <= to)
                .mapToDouble(Line::millis)
                .toArray();
        return new Load(
                millis.length,
                0,
                0,
                to - from,
                (long) (millis.length * bytesPerTile),
                Median.quantile(millis, 0.5),
                Median.quantile(millis, 0.99));
    }
}
