package org.santu.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupPlanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final BackupPlan plan = BackupPlan.of("/backup", "02:30", "7,4", SHANGHAI);

    private static Optional<BackupLog.Entry> tried(String at, String problem) {
        Instant moment = Instant.parse(at);
        return Optional.of(new BackupLog.Entry(moment, moment.plusSeconds(60), "timer", "santu", "f", 1, 1, problem));
    }

    @Test
    void oneANightAtTheTimeOfDayOfThePlace() {
        // 02:30 in Shanghai is 18:30 of the day before in UTC.
        Instant evening = Instant.parse("2026-03-10T18:29:00Z");
        assertThat(plan.planned(evening)).isEqualTo("2026-03-09T18:30:00Z");
        assertThat(plan.isDue(evening, tried("2026-03-09T18:30:20Z", null))).isFalse();
        assertThat(plan.isDue(evening.plusSeconds(120), tried("2026-03-09T18:30:20Z", null)))
                .isTrue();
        assertThat(plan.next(evening)).isEqualTo("2026-03-10T18:30:00Z");
    }

    @Test
    void aComputerThatWasOffAtNightMakesUpForIt() {
        assertThat(plan.isDue(Instant.parse("2026-03-11T01:00:00Z"), tried("2026-03-08T18:30:00Z", null)))
                .isTrue();
        assertThat(plan.isDue(Instant.parse("2026-03-11T01:00:00Z"), Optional.empty()))
                .isTrue();
    }

    @Test
    void whatFailedIsTriedAgainEveryHour() {
        assertThat(plan.isDue(Instant.parse("2026-03-11T01:30:00Z"), tried("2026-03-11T01:00:00Z", "disk full")))
                .isFalse();
        assertThat(plan.isDue(Instant.parse("2026-03-11T02:30:00Z"), tried("2026-03-11T01:00:00Z", "disk full")))
                .isTrue();
    }

    @Test
    void theNewestOfEachDayAndWeekStays() {
        Map<Instant, Path> files = new LinkedHashMap<>();
        Instant newest = Instant.parse("2026-03-31T18:30:00Z");
        for (int day = 0; day < 60; day++) {
            files.put(newest.minus(Duration.ofDays(day)), Path.of(String.valueOf(day)));
        }
        files.put(newest.minusSeconds(3600), Path.of("an hour earlier"));
        var superfluous = plan.superfluous(files);
        assertThat(files.values())
                .filteredOn(file -> !superfluous.contains(file))
                .map(Path::toString)
                // 1 April 2026 is a Wednesday: the three weeks before end on Sundays, 3, 10 and 17 days earlier.
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "10", "17");
    }

    @Test
    void settingsThatMakeNoSenseAreNamed() {
        assertThatThrownBy(() -> BackupPlan.of("/b", "25:00", "7,4", SHANGHAI)).hasMessageContaining("SANTU_BACKUP_AT");
        assertThatThrownBy(() -> BackupPlan.of("/b", "02:30", "0,4", SHANGHAI))
                .hasMessageContaining("SANTU_BACKUP_KEEP");
        assertThat(BackupPlan.of("", "02:30", "7,4", SHANGHAI).isOn()).isFalse();
    }
}
