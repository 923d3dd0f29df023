package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.santu.testing.BesideOthers;

/** The application as a process: it starts, is killed, starts again, stops, and says in one line why it does not start. */
@BesideOthers
@Timeout(300)
class StartTest {
    private static final long[] KILL_AFTER_MILLIS = {700, 1800, 3500};

    @TempDir
    Path home;

    @Test
    void whatIsKilledAtAnyTimeStartsAgainAndStopsCleanly() throws Exception {
        for (long millis : KILL_AFTER_MILLIS) {
            try (SantuProcess santu = SantuProcess.start(home, Map.of(), "run")) {
                Thread.sleep(millis);
                santu.killWithDatabase();
            }
        }
        try (SantuProcess santu = SantuProcess.start(home, Map.of(), "run")) {
            assertThat(santu.awaitHealthy()).as(santu.output()).isTrue();
            santu.killWithDatabase();
        }
        try (SantuProcess santu = SantuProcess.start(home, Map.of(), "run")) {
            assertThat(santu.awaitHealthy()).as(santu.output()).isTrue();
            santu.terminate();
            assertThat(santu.awaitEnd()).isEqualTo(143);
            assertThat(santu.output()).doesNotContain("SANTU-");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
        Path password = home.resolve("admin-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void aCommandWorksOnAnEmptyHomeAndBesideARunningSantu() throws Exception {
        Path file = Files.writeString(
                home.resolve("villages.csv"), "name,region_code,longitude,latitude\n演示村,130633201201,115.1,39.3\n");
        assertThat(imports(file)).contains("Inserted: 1");
        try (SantuProcess santu = SantuProcess.start(home, Map.of(), "run")) {
            assertThat(santu.awaitHealthy()).as(santu.output()).isTrue();
            assertThat(imports(file)).contains("Already there, left alone: 1");
            assertThat(santu.awaitHealthy()).isTrue();
        }
    }

    private String imports(Path file) throws Exception {
        try (SantuProcess santu = SantuProcess.start(
                home, Map.of(), "import", file.toString(), "--layer", "village", "--crs", "EPSG:4490")) {
            assertThat(santu.awaitEnd()).as(santu.output()).isZero();
            return santu.output();
        }
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failure(Map.of("SANTU_PORT", port)))
                    .isEqualTo("SANTU-PORT-TAKEN: Port " + port
                            + " is taken by another program. Stop it, or set SANTU_PORT to a free port.\n");
        }
    }

    @Test
    void anUnreachableDatabaseIsOneLineInTheLanguageOfTheReader() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + SantuProcess.freePort() + "/santu";
        assertThat(failure(Map.of("SANTU_DATABASE_URL", url, "LANG", "zh_CN.UTF-8")))
                .startsWith("SANTU-DATABASE-UNREACHABLE: 无法连接数据库 " + url)
                .hasLineCount(1);
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() throws Exception {
        assertThat(failure(Map.of("SANTU_PORT", "eighty")))
                .isEqualTo("SANTU-SETTING: SANTU_PORT has a value that makes no sense: eighty\n");
    }

    private String failure(Map<String, String> environment) throws Exception {
        try (SantuProcess santu = SantuProcess.start(home, environment, "run")) {
            assertThat(santu.awaitEnd()).isEqualTo(1);
            return santu.output();
        }
    }
}
