package org.santu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.santu.access.Scope;
import org.santu.store.SqlFragment;
import org.santu.tile.VectorTileStatement;

class TileChoiceTest {
    private static final List<double[]> HOUSEHOLDS = households();

    private static List<double[]> households() {
        Random random = new Random(1);
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            places.add(
                    new double[] {12_800_000 + random.nextDouble() * 120_000, 4_720_000 + random.nextDouble() * 120_000
                    });
        }
        return places;
    }

    @Test
    void everyTileHoldsAHouseholdAndComesOnce() {
        List<TileChoice.Place> tiles = TileChoice.choose(HOUSEHOLDS, 2_000);
        assertThat(tiles).doesNotHaveDuplicates().hasSizeBetween(1_800, 2_000);
        assertThat(tiles).extracting(TileChoice.Place::zoom).contains(9, 10, 11, 12, 13, 14, 15, 16, 17);
        for (TileChoice.Place tile : tiles.subList(0, 50)) {
            double[] box = TileChoice.extent(tile);
            assertThat(HOUSEHOLDS)
                    .anyMatch(place ->
                            place[0] >= box[0] && place[0] <= box[2] && place[1] >= box[1] && place[1] <= box[3]);
        }
    }

    @Test
    void theSameDataGiveTheSameTiles() {
        assertThat(TileChoice.choose(HOUSEHOLDS, 300)).isEqualTo(TileChoice.choose(HOUSEHOLDS, 300));
    }

    @Test
    void dealtPartsShareNothing() {
        List<List<Integer>> parts = TileChoice.deal(List.of(1, 2, 3, 4, 5, 6, 7), 3);
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(part).hasSizeBetween(2, 3));
        assertThat(parts.stream().flatMap(List::stream)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void bothSidesAreAskedForTheSameSquare() {
        TileChoice.Place tile = TileChoice.at(14, 12_800_001, 4_720_001);
        assertThat(Peers.mapPath(tile)).contains("map_size=256+256", "mode=map");
        assertThat(SantuServer.tilePath(List.of("region", "road"), tile, ".png"))
                .isEqualTo("/tiles/region,road/14/%d/%d.png".formatted(tile.x(), tile.y()));
    }

    @Test
    void theDatabaseAloneRunsTheStatementOfTheTiles() {
        SqlFragment statement = VectorTileStatement.of(
                List.of(Catalogs.shipped().getLayer("road")), Scope.everything(), 12, 3357, 1569);
        String sql = Pgbench.inlined(statement);
        assertThat(sql).startsWith("WITH bench AS").doesNotContain("?").contains("(SELECT v1 FROM bench)");
        assertThat(sql).contains("(SELECT v" + statement.binds().size() + " FROM bench)");
    }
}
