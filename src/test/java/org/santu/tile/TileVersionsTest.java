package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.store.Journal;
import org.santu.testing.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to the version of a tile when the changes of an era are over. */
class TileVersionsTest {
    private static final long ERA = 8;
    private static final double RADIUS_METRES = 6_378_137;
    private static final List<String> LAYERS = List.of("facility");
    private static TestStore store;
    private static JdbcClient database;
    /** Each test has a parallel of its own. */
    private double latitude;

    private static int parallels;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        database = JdbcClient.create(store.dataSource());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void chooseParallel() {
        latitude = 30 + parallels++;
    }

    private TileVersions versions() {
        return new TileVersions(new Journal(store.stores()), store.stores(), ERA, 0);
    }

    /** Facilities along a parallel, about 850 metres apart. */
    private void add(int first, int last, String region) {
        database.sql("""
                        insert into layer.facility (id, version, updated_at, name, kind, region_code, geom)
                        select gen_random_uuid(), 1, now(), 'a', 'clinic', ?,
                            ST_SetSRID(ST_MakePoint(114.2 + i * 1e-2, ?), 4490)
                        from generate_series(?, ?) i""").params(List.of(region, latitude, first, last)).update();
    }

    private long at(TileVersions versions, int place, Scope scope) {
        double x = Math.toRadians(114.2 + place * 1e-2) * RADIUS_METRES;
        double y = RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        Envelope spot = new Envelope(new Coordinate(x, y));
        spot.expandBy(10);
        return versions.of(LAYERS, spot, scope);
    }

    @Test
    void aTileFarFromAllChangesStaysTheSameWhenAnEraIsOver() {
        TileVersions versions = versions();
        add(1, 3, "130624");
        long there = at(versions, 2, Scope.everything());
        assertThat(there).isPositive();
        assertThat(at(versions, 900, Scope.everything())).isZero();
        for (int i = 0; i < 5; i++) {
            add(100 + 4 * i, 103 + 4 * i, "130624");
            assertThat(at(versions, 2, Scope.everything())).isEqualTo(there);
            assertThat(at(versions, 900, Scope.everything())).isZero();
        }
    }

    @Test
    void aProcessThatIsStartedLaterGivesTheSameVersions() {
        TileVersions first = versions();
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(40);
            add(from, from + random.nextInt(5), i % 3 == 0 ? "130625" : "130624");
            at(first, from, Scope.everything());
        }
        TileVersions second = versions();
        Scope own = new Scope("130625", Scope.everything().clearance());
        for (int place = 0; place < 50; place++) {
            assertThat(at(first, place, Scope.everything())).isEqualTo(at(second, place, Scope.everything()));
            assertThat(at(first, place, own)).isEqualTo(at(second, place, own));
        }
    }

    @Test
    void whatHappensBeyondTheRegionNeverShowsInAVersion() {
        TileVersions versions = versions();
        Scope own = new Scope("130625", Scope.everything().clearance());
        add(1, 20, "130624");
        assertThat(at(versions, 5, own)).isZero();
        add(1, 20, "130624");
        assertThat(at(versions, 5, own)).isZero();
        add(5, 5, "130625");
        assertThat(at(versions, 5, own))
                .isEqualTo(at(versions, 5, Scope.everything()))
                .isPositive();
    }

    @Test
    void anEditOfAnOldPlaceCounts() {
        add(1, 30, "130624");
        TileVersions versions = versions();
        long before = at(versions, 3, Scope.everything());
        add(3, 3, "130624");
        assertThat(at(versions, 3, Scope.everything())).isGreaterThan(before);
    }
}
