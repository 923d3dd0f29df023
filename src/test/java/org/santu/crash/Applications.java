package org.santu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Random;
import org.santu.app.SantuProcess;
import org.santu.testing.VillageDesk;

/** The whole application, with a planning desk for tests, while somebody plans with it and its database and itself are killed. */
final class Applications {
    private static final String CLASS = VillageDesk.class.getName().replace('.', '/') + ".class";
    private static final int DATABASE_KILLS = 3;

    private final Victims victims;
    private final Random random;
    private final String password;
    private final Path desk;

    Applications(Victims victims, Path folder, Random random, String password) throws IOException {
        this.victims = victims;
        this.random = random;
        this.password = password;
        this.desk = folder.resolve("desk");
        Path file = desk.resolve(CLASS);
        Files.createDirectories(file.getParent());
        try (InputStream in = VillageDesk.class.getClassLoader().getResourceAsStream(CLASS)) {
            Files.copy(in, file);
        }
    }

    private SantuProcess start() throws Exception {
        Map<String, String> settings = Map.of(
                "SANTU_ADMIN_PASSWORD",
                password,
                "SPRING_MAIN_SOURCES",
                VillageDesk.class.getName(),
                // What a process that was killed has left undone is to be taken up at once, and however often.
                "SANTU_JOBS_HEARTBEAT",
                "300ms",
                "SANTU_JOBS_POLLING",
                "200ms",
                "SANTU_JOBS_ATTEMPTS",
                "1000",
                "SANTU_JOBS_OPENPEROWNER",
                "12",
                "SANTU_RATE_ANY",
                "1000000",
                "SANTU_RATE_CHANGE",
                "1000000",
                "SANTU_RATE_COSTLY",
                "1000000");
        SantuProcess santu = SantuProcess.startWith(desk, victims.home(), settings, "run");
        assertThat(santu.awaitHealthy()).as(santu.output()).isTrue();
        return santu;
    }

    /** First its database, which it has to bring back by itself, then single backends under it, at last itself. */
    void plansUnderFire(String name) throws Exception {
        try (SantuProcess santu = start();
                Ledger ledger = new Ledger(victims.ledgers().resolve(name))) {
            victims.killPostmasterAlone();
            Thread.sleep(200);
            assertThat(santu.awaitHealthy()).as(santu.output()).isTrue();
            try (Planner planner = new Planner(santu, password, ledger, name, random.nextLong())) {
                for (int i = 0; i < DATABASE_KILLS; i++) {
                    planner.awaitProgress(6);
                    Thread.sleep(random.nextInt(250));
                    victims.killBackend();
                }
                planner.awaitProgress(6);
                Thread.sleep(random.nextInt(250));
                santu.kill();
                assertThat(planner.unexpected()).isNull();
            }
        }
    }

    /** Nothing more is ordered: all that was left undone is done now. */
    void finishPlans() throws Exception {
        try (SantuProcess santu = start();
                Connection connection = victims.awaitSuperuser()) {
            Auditor auditor = new Auditor(connection);
            for (int i = 0;
                    i < 1200
                            && !auditor.one("SELECT count(*) FROM santu.job WHERE finished_at IS NULL")
                                    .equals("0");
                    i++) {
                Thread.sleep(50);
            }
            auditor.auditFinishedPlans(victims.ledgers());
        }
    }
}
