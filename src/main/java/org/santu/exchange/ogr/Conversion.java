package org.santu.exchange.ogr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.problem.SantuException;

/**
 * A run of {@code ogr2ogr} into a temporary GeoPackage, bounded in time and in what it may write. The program gets an empty
 * environment, no network and none of its drivers that read other places.
 */
final class Conversion implements AutoCloseable {
    private static final String PROGRAM = "ogr2ogr";
    private static final long MOST_SECONDS = 600;
    private static final long MOST_BYTES = 4L << 30;
    private static final long WATCH_MILLIS = 100;
    private static final int MESSAGE_BYTES = 2000;

    private final Path folder;

    private Conversion(Path folder) {
        this.folder = folder;
    }

    /** @throws SantuException SANTU-OGR-MISSING, SANTU-OGR-FAILED, SANTU-OGR-LONG */
    static Conversion run(SourceFiles files, SourceOptions options) {
        try {
            Conversion conversion = new Conversion(Files.createTempDirectory("santu-ogr-"));
            boolean done = false;
            try {
                conversion.convert(files, options);
                done = true;
                return conversion;
            } finally {
                if (!done) {
                    conversion.close();
                }
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", files.name());
        }
    }

    Path file() {
        return folder.resolve("made.gpkg");
    }

    private void convert(SourceFiles files, SourceOptions options) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-q", "-f", "GPKG", "-lco", "GEOMETRY_NAME=geom"));
        if (options.encoding() != null) {
            command.addAll(List.of("-oo", "ENCODING=" + options.encoding().name()));
        }
        command.add(file().toString());
        command.add(files.main().toAbsolutePath().toString());
        Path messages = folder.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of(
                "PATH", path,
                "LC_ALL", "C.UTF-8",
                "HOME", folder.toString(),
                "CPL_TMPDIR", folder.toString(),
                "OGR_SKIP", "OGR_VRT,VRT,HTTP,WFS,OAPIF,CSW",
                "GDAL_SKIP", "VRT,HTTP,WMS,WCS",
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none",
                "GDAL_HTTP_CONNECTTIMEOUT", "1"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-OGR-MISSING", files.name());
        }
        watch(process, files.name());
        if (process.exitValue() != 0 || !Files.exists(file())) {
            throw new SantuException("SANTU-OGR-FAILED", files.name(), message(messages));
        }
    }

    private void watch(Process process, String name) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        try {
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > end || bytes() > MOST_BYTES) {
                    throw new SantuException("SANTU-OGR-LONG", name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SantuException(e, "SANTU-IMPORT-CANCELLED");
        } finally {
            process.destroyForcibly();
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static String message(Path messages) throws IOException {
        byte[] bytes = Files.readAllBytes(messages);
        String text = new String(bytes, 0, Math.min(bytes.length, MESSAGE_BYTES), StandardCharsets.UTF_8);
        return text.replaceAll("\\s+", " ").replaceAll("/\\S*/", "…/").strip();
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
