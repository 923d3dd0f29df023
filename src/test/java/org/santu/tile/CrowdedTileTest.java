package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.testing.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More lies in a vector tile than it may hold: what is left out is chosen with sense, always the same, and said. */
class CrowdedTileTest {
    private static final int ALL = VectorTileStatement.MOST_FEATURES + 1_000;
    private static final TileAddress TILE = new TileAddress(8, 209, 97);
    private static TestStore store;

    @BeforeAll
    static void fill() {
        store = TestStore.create();
        JdbcClient database = JdbcClient.create(store.dataSource());
        // The order of the rows has nothing to do with their size; number 1 is the smallest.
        database.sql("""
                        insert into layer.protected_land (id, version, updated_at, name, kind, region_code, geom)
                        select gen_random_uuid(), 1, now(), 'a' || lpad(i::text, 5, '0') || 'z', 'eco_redline', '130624',
                            ST_Multi(ST_MakeEnvelope(114.2, 39.2, 114.2 + i * 1e-5, 39.2 + i * 1e-5, 4490))
                        from (select 1 + i * 7919 % ? as i from generate_series(0, ? - 1) i) numbers""").params(List.of(ALL, ALL)).update();
        database.sql("""
                        insert into layer.facility (id, version, updated_at, name, kind, region_code, geom)
                        select gen_random_uuid(), 1, now(), case when i <= ? then 'west' else 'east' end, 'clinic', '130624',
                            ST_SetSRID(ST_MakePoint(114.2 + i * 1e-4, 39.3), 4490)
                        from generate_series(1, ?) i""").params(List.of(ALL / 2, ALL)).update();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Tile make(String layer) {
        return make(layer, TILE);
    }

    private static Tile make(String layer, TileAddress address) {
        LayerDeclaration declared = store.catalog().getLayer(layer);
        return new VectorTiles(store.dataSource()).make(List.of(declared), Scope.everything(), address, null);
    }

    private static String text(Tile tile) {
        return new String(tile.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void theLargestAreasStay() {
        theLargestAreasStay(TILE);
    }

    /** Deep tiles are crowded seldom, so they are sorted only when they are. */
    @Test
    void theLargestAreasStayInADeepTileToo() {
        theLargestAreasStay(new TileAddress(12, 3347, 1562));
    }

    private static void theLargestAreasStay(TileAddress address) {
        Tile tile = make("protected_land", address);
        assertThat(tile.truncated()).containsExactly("protected_land");
        List<String> kept = Pattern.compile("a\\d{5}z")
                .matcher(text(tile))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        assertThat(kept)
                .hasSizeGreaterThanOrEqualTo(VectorTileStatement.MOST_FEATURES)
                .contains("a%05dz".formatted(ALL))
                .doesNotContain("a00001z", "a00500z", "a00999z");
    }

    @Test
    void theSameStayEachTime() {
        assertThat(make("facility").bytes()).isEqualTo(make("facility").bytes());
        assertThat(make("protected_land").bytes())
                .isEqualTo(make("protected_land").bytes());
    }

    /** Were the first ones kept, the east would be empty. */
    @Test
    void ofPointsAnEvenPartStays() {
        Tile tile = make("facility");
        assertThat(tile.truncated()).containsExactly("facility");
        assertThat(text(tile)).contains("west", "east");
    }
}
