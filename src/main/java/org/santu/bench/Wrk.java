package org.santu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The load generator wrk: one thread, as many connections as there are clients. */
final class Wrk {
    private static final int LONGEST_SECONDS = 600;

    private final Path program;
    private final Path folder;

    /** @param folder for its script and lists */
    Wrk(Path folder) throws IOException {
        this.folder = folder;
        this.program = Programs.find("wrk", List.of("/usr/bin", "/usr/local/bin"));
        Files.writeString(folder.resolve("tiles.lua"), Programs.resource("tiles.lua"));
    }

    /** Asks for each address once, and looks at each answer. */
    Load each(String server, String cookie, String mediaType, List<String> paths, int clients) throws Exception {
        // the last answers are waited for while others are already asked
        int counted = paths.size() - clients;
        return run(server, cookie, mediaType, paths, clients, LONGEST_SECONDS, Map.of("BENCH_COUNT", "" + counted));
    }

    /** Asks for the addresses round and round; looks only at the status, as looking costs time too. */
    Load round(String server, String cookie, List<String> paths, int clients, int seconds) throws Exception {
        return run(server, cookie, "", paths, clients, seconds, Map.of());
    }

    /** The same, counting answers 503 apart. */
    Load crowd(String server, String cookie, String mediaType, List<String> paths, int clients, int seconds)
            throws Exception {
        return run(server, cookie, mediaType, paths, clients, seconds, Map.of("BENCH_LOOK", "true"));
    }

    private Load run(
            String server,
            String cookie,
            String mediaType,
            List<String> paths,
            int clients,
            int seconds,
            Map<String, String> more)
            throws Exception {
        Path list = Files.write(folder.resolve("paths.txt"), paths);
        Map<String, String> environment = new HashMap<>(more);
        environment.put("BENCH_PATHS", list.toString());
        environment.put("BENCH_TYPE", mediaType);
        if (cookie != null) {
            environment.put("BENCH_COOKIE", cookie);
        }
        String output = Programs.run(
                environment,
                List.of(
                        program.toString(),
                        "-t1",
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "--timeout",
                        "60s",
                        "-s",
                        folder.resolve("tiles.lua").toString(),
                        server));
        return parse(output);
    }

    static Load parse(String output) throws IOException {
        String line = output.lines()
                .filter(text -> text.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IOException("wrk gave no result: " + output));
        String[] words = line.split(" ");
        return new Load(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Double.parseDouble(words[4]),
                Long.parseLong(words[5]),
                Double.parseDouble(words[6]) / 1000,
                Double.parseDouble(words[7]) / 1000);
    }
}
