package org.santu.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.problem.SantuException;
import org.santu.testing.SharedData;

/** Thousands of damaged files: each must end in records, findings or a problem with a code, quickly and in little memory. */
class ShapefileFuzzTest {
    private static final int MUTATIONS = 4000;
    private static final int[] NASTY = {0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFFFFFF, 0x80000000, 9994, 5, 15, 31};

    @Test
    void damagedFilesNeverHangOrFailOtherwise(@TempDir Path folder) throws IOException {
        List<Map<String, byte[]>> seeds = seeds();
        Random random = new Random(20261121);
        int[] outcomes = new int[2];
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                Map<String, byte[]> parts = seeds.get(random.nextInt(seeds.size()));
                Map<String, byte[]> damaged = new TreeMap<>(parts);
                int wounds = 1 + random.nextInt(4);
                for (int wound = 0; wound < wounds; wound++) {
                    String extension = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
                    damaged.computeIfPresent(extension, (key, bytes) -> mutate(bytes, random));
                }
                if (random.nextInt(10) == 0) {
                    damaged.remove("shx");
                }
                for (String extension : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                    Path file = folder.resolve("fuzz." + extension);
                    if (damaged.containsKey(extension)) {
                        Files.write(file, damaged.get(extension));
                    } else {
                        Files.deleteIfExists(file);
                    }
                }
                outcomes[read(folder, i, damaged.containsKey("shp") ? "fuzz.shp" : "fuzz.dbf")]++;
            }
        });
        assertThat(outcomes[0]).as("read").isGreaterThan(MUTATIONS / 2);
        assertThat(outcomes[1]).as("refused").isPositive();
    }

    private static int read(Path folder, int number, String name) {
        try (RecordSource source = RecordReaders.open(folder.resolve(name), SourceOptions.NONE)) {
            source.findCrs();
            source.records().forEachRemaining(record -> {
                if (record.geometry() != null) {
                    record.geometry().getEnvelopeInternal();
                }
            });
            source.findings();
            return 0;
        } catch (SantuException e) {
            return 1;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("mutation " + number, e);
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        if (copy.length < 8) {
            return copy;
        }
        // Heads matter most: half of the wounds go there.
        int range = random.nextBoolean() ? Math.min(copy.length, 160) : copy.length;
        int at = random.nextInt(range);
        switch (random.nextInt(5)) {
            case 0 -> copy[at] = (byte) random.nextInt(256);
            case 1 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(copy, at);
            }
            case 3 -> {
                int nasty = NASTY[random.nextInt(NASTY.length)];
                for (int i = 0; i < 4 && at + i < copy.length; i++) {
                    copy[at + i] = (byte) (nasty >>> 8 * (random.nextBoolean() ? i : 3 - i));
                }
            }
            default -> {
                int from = random.nextInt(copy.length);
                int length = Math.min(random.nextInt(64), copy.length - Math.max(from, at));
                System.arraycopy(bytes, from, copy, at, Math.max(0, length));
            }
        }
        return copy;
    }

    private static List<Map<String, byte[]>> seeds() throws IOException {
        List<Map<String, byte[]>> seeds = new ArrayList<>();
        for (String name : new String[] {
            "cp936/k_null_and_multipart_hole",
            "postgis_loader/PolygonZ",
            "postgis_loader/ArcM",
            "postgis_loader/MultiPointM",
            "postgis_loader/PointZ",
            "qgis/utf8",
            "qgis/windows-1252_ldid"
        }) {
            Map<String, byte[]> parts = new TreeMap<>();
            for (String extension : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                Path file =
                        SharedData.find("shapefile/" + name + "." + extension).orElse(null);
                if (file != null) {
                    parts.put(extension, Files.readAllBytes(file));
                }
            }
            if (!parts.isEmpty()) {
                seeds.add(parts);
            }
        }
        byte[] table = TestTables.oneColumn("NAME", 12, "白城".getBytes("GBK"), "x".getBytes("GBK"));
        seeds.add(new TreeMap<>(Map.of("dbf", table)));
        return seeds;
    }
}
