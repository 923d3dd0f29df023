package org.santu.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.santu.ownerfile.OwnerOnly;
import org.santu.problem.SantuException;

/**
 * The folder of the backups that Santu makes by itself or when asked at its page. Only files with names of its own making are
 * seen.
 */
record BackupFolder(Path folder) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("santu-(\\d{8}T\\d{6}Z)-(timer|person)\\.(zip|santu)");

    /** A finished backup. */
    record Kept(String name, Instant madeAt, String origin, long bytes, boolean encrypted) {}

    Path newFile(Instant now, Origin origin, boolean encrypted) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            OwnerOnly.createDirectory(folder);
        }
        return folder.resolve("santu-" + MOMENT.format(now) + "-" + origin.code() + (encrypted ? ".santu" : ".zip"));
    }

    /** Newest first. */
    List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && Files.isRegularFile(file)) {
                    kept.add(new Kept(
                            name.group(),
                            Instant.from(MOMENT.parse(name.group(1))),
                            name.group(2),
                            Files.size(file),
                            name.group(3).equals("santu")));
                }
            }
        }
        kept.sort((one, other) -> other.madeAt().compareTo(one.madeAt()));
        return kept;
    }

    /** @throws SantuException {@code SANTU-BACKUP-NOT-FOUND} */
    Path get(String name) throws IOException {
        return list().stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst()
                .map(kept -> folder.resolve(kept.name()))
                .orElseThrow(() -> new SantuException("SANTU-BACKUP-NOT-FOUND", name));
    }

    /** Removes what the plan does not keep, and what killed processes left. To be called by one process at a time. */
    void tidy(BackupPlan plan) throws IOException {
        Map<Instant, Path> ofTimer = new TreeMap<>();
        for (Kept kept : list()) {
            if (kept.origin().equals(Origin.TIMER.code())) {
                ofTimer.put(kept.madeAt(), folder.resolve(kept.name()));
            }
        }
        for (Path file : plan.superfluous(ofTimer)) {
            Files.deleteIfExists(file);
        }
        removeUnfinished();
    }

    void removeUnfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".part")
                        && NAME.matcher(name.replaceFirst("\\.part$", "")).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
