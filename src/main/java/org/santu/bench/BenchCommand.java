package org.santu.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.santu.command.PlainCommand;
import org.santu.problem.SantuException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu bench [NAME...]}: measures Santu and its peers, prints tables and writes {@code target/bench/NAME.json}. */
@Command(name = "bench")
public final class BenchCommand implements PlainCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "name")
    private List<String> names = List.of();

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--full")
    private boolean full;

    @Option(
            names = "--scales",
            arity = "0..1",
            split = ",",
            fallbackValue = "1,10,30",
            paramLabel = "1,10,30",
            descriptionKey = "scales")
    private List<Integer> scales = List.of();

    @Override
    public int run() throws Exception {
        Map<String, Benchmark> all = new TreeMap<>();
        for (Benchmark benchmark : List.of(
                new ExchangeBenchmark(),
                new FundBenchmark(),
                new LocateBenchmark(),
                new QuotaBenchmark(),
                new ScopeBenchmark(),
                new SheetsBenchmark(),
                new SlopeBenchmark(),
                new TilesBenchmark())) {
            all.put(benchmark.name(), benchmark);
        }
        List<Benchmark> wanted = new ArrayList<>();
        for (String name : names.isEmpty() ? scales.isEmpty() ? all.keySet() : List.of("tiles") : names) {
            if (!all.containsKey(name)) {
                throw new SantuException("SANTU-BENCH-UNKNOWN", name, String.join(", ", all.keySet()));
            }
            wanted.add(all.get(name));
        }
        for (Benchmark benchmark : wanted) {
            run(benchmark);
        }
        return 0;
    }

    private void run(Benchmark benchmark) throws Exception {
        Path jar = program();
        PrintWriter out = spec.commandLine().getOut();
        Path home =
                Path.of(System.getenv().getOrDefault("SANTU_HOME", ".santu")).toAbsolutePath();
        BenchSettings settings = new BenchSettings(
                home.resolve("bench"),
                target(jar).resolve("bench"),
                jar,
                quick,
                full,
                scales,
                spec.commandLine().getErr());
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String before = Machine.load();
        Benchmark.Outcome outcome = benchmark.run(settings);
        String command = "./santu bench " + benchmark.name() + (quick ? " --quick" : "") + (full ? " --full" : "")
                + (scales.isEmpty()
                        ? ""
                        : " --scales=" + scales.stream().map(String::valueOf).collect(Collectors.joining(",")));
        BenchReport report = new BenchReport(
                scales.isEmpty() ? benchmark.name() : benchmark.name() + "-scales",
                Machine.describe(),
                command,
                started.toString(),
                List.of(before, Machine.load()),
                outcome);
        Path file = report.write(settings.output());
        out.println(report.table());
        out.println(file);
        out.flush();
    }

    /** What is measured is the built program, in a process of its own. */
    private static Path program() {
        Path path = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0])
                .toAbsolutePath();
        if (!path.toString().endsWith(".jar")) {
            throw new SantuException("SANTU-BENCH-NO-JAR");
        }
        return path;
    }

    /** The build folder around the jar, which may be unpacked one level below. */
    private static Path target(Path jar) {
        for (Path folder = jar.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("target")) {
                return folder;
            }
        }
        return jar.getParent();
    }
}
