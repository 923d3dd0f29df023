package org.santu.safekeeping;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.santu.problem.SantuException;

/**
 * When the clock backs up, and which of its files stay. Pure.
 *
 * @param folder where to; null when the clock makes none
 * @param at time of day
 * @param daily how many of the newest days keep a file
 * @param weekly how many of the newest weeks keep one besides
 * @param zone in which the time of day is meant
 */
record BackupPlan(Path folder, LocalTime at, int daily, int weekly, ZoneId zone) {
    /** After this long without a good backup somebody should be told. */
    private static final Duration OVERDUE = Duration.ofHours(36);

    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    /** @throws SantuException {@code SANTU-SETTING} with the variable that makes no sense */
    static BackupPlan of(String folder, String at, String keep, ZoneId zone) {
        String[] numbers = keep.split(",", -1);
        if (numbers.length != 2 || !keep.matches("\\d{1,4}\\s*,\\s*\\d{1,4}") || keep.matches("0+\\s*,.*")) {
            throw new SantuException("SANTU-SETTING", "SANTU_BACKUP_KEEP", keep);
        }
        try {
            return new BackupPlan(
                    folder.isBlank()
                            ? null
                            : Path.of(folder.strip()).toAbsolutePath().normalize(),
                    LocalTime.parse(at.strip()),
                    Integer.parseInt(numbers[0].strip()),
                    Integer.parseInt(numbers[1].strip()),
                    zone);
        } catch (DateTimeException e) {
            throw new SantuException(e, "SANTU-SETTING", "SANTU_BACKUP_AT", at);
        }
    }

    boolean isOn() {
        return folder != null;
    }

    /** The newest moment at which a backup was to be made. */
    Instant planned(Instant now) {
        ZonedDateTime today = now.atZone(zone).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    Instant next(Instant now) {
        return planned(now).atZone(zone).plusDays(1).toInstant();
    }

    /**
     * Whether the clock should make one now. A computer that was off at night makes up for it when it is on again; what failed
     * is tried again every hour.
     *
     * @param last newest try of the clock
     */
    boolean isDue(Instant now, Optional<BackupLog.Entry> last) {
        if (!isOn()) {
            return false;
        }
        if (last.isEmpty()) {
            return true;
        }
        if (last.get().problem() != null) {
            return last.get().finishedAt().plus(BETWEEN_TRIES).isBefore(now);
        }
        return last.get().startedAt().isBefore(planned(now));
    }

    boolean isOverdue(Instant now, Optional<BackupLog.Entry> lastGood) {
        return isOn()
                && lastGood.map(entry -> entry.finishedAt().plus(OVERDUE).isBefore(now))
                        .orElse(false);
    }

    /**
     * Which files may go: all but the newest of each of the last days and weeks that have one.
     *
     * @param files by the moment at which they were made
     */
    List<Path> superfluous(Map<Instant, Path> files) {
        Set<LocalDate> days = new HashSet<>();
        Set<String> weeks = new HashSet<>();
        List<Path> superfluous = new ArrayList<>();
        new TreeMap<>(files).descendingMap().forEach((made, file) -> {
            LocalDate day = made.atZone(zone).toLocalDate();
            String week = day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            boolean forDay = days.size() < daily && days.add(day);
            boolean forWeek = weeks.size() < weekly && weeks.add(week);
            if (!forDay && !forWeek) {
                superfluous.add(file);
            }
        });
        return superfluous;
    }
}
