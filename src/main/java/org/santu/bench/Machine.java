package org.santu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a figure was measured on; without it a figure says nothing. */
final class Machine {
    private Machine() {}

    static String describe() {
        double gigabytes = kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024.0 / 1024;
        return String.format(
                Locale.ROOT,
                "%d x %s, %.0f GB, %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                gigabytes,
                value(Path.of("/etc/os-release"), "PRETTY_NAME", System.getProperty("os.name")),
                System.getProperty("java.version"));
    }

    /** Load averages of one, five and fifteen minutes. */
    static String load() {
        try {
            String[] words = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return words[0] + " " + words[1] + " " + words[2];
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The largest memory a process has had at a time, in megabytes; 0 when unknown. */
    static double peakMegabytes(long process) {
        return kilobytes(Path.of("/proc", String.valueOf(process), "status"), "VmHWM:") / 1024.0;
    }

    /** Processor time of a process since its start; 0 when unknown. */
    static long processorMillis(long process) {
        return millis(Path.of("/proc", String.valueOf(process), "stat"));
    }

    /** Processor time of those threads of a process whose names begin so. */
    static long threadMillis(long process, String... names) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process), "task"))) {
            return threads.filter(
                            thread -> Stream.of(names).anyMatch(value(thread.resolve("comm"), "", "")::startsWith))
                    .mapToLong(thread -> millis(thread.resolve("stat")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The 14th and 15th word, in hundredths of a second; the second word, in brackets, may hold spaces. */
    private static long millis(Path stat) {
        String[] words = value(stat, "", "").replaceFirst(".*\\) ", "").split(" ");
        return words.length < 13 ? 0 : (Long.parseLong(words[11]) + Long.parseLong(words[12])) * 10;
    }

    private static long kilobytes(Path file, String name) {
        String digits = value(file, name, "0").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String value(Path file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(name.length()).replaceFirst("^[\\s:=\"]+", ""))
                    .map(text -> text.replaceFirst("\"$", "").strip())
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
