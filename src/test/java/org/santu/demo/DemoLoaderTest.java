package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.santu.catalog.Text;
import org.santu.store.BulkLoader;
import org.santu.store.Coverages;
import org.santu.terrain.ElevationFiles;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;
import org.springframework.jdbc.core.JdbcTemplate;

@BesideOthers
class DemoLoaderTest {
    private final TestStore store = TestStore.create();
    private final Coverages coverages = new Coverages(store.dataSource());
    private final DemoLoader loader =
            new DemoLoader(store.catalog(), new BulkLoader(store.stores()), coverages, store.dataSource());

    @AfterEach
    void close() {
        store.close();
    }

    private long count(String from) {
        return new JdbcTemplate(store.dataSource()).queryForObject("SELECT count(*) FROM " + from, Long.class);
    }

    @Test
    void an_interrupted_load_leaves_nothing_and_the_next_one_loads_everything_once() throws IOException {
        DemoCounty county = SharedCounty.get();
        assertThatThrownBy(() -> loader.loadIfEmpty(() -> county, (code, args) -> {
                    if (code.equals("demo.layer")
                            && args[0] instanceof Text label
                            && label.zh().equals("农户")) {
                        throw new IllegalStateException("power cut");
                    }
                }))
                .hasMessage("power cut");
        assertThat(loader.isEmpty()).isTrue();

        List<String> said = new ArrayList<>();
        assertThat(loader.loadIfEmpty(() -> county, (code, args) -> said.add(code)))
                .isTrue();
        assertThat(said).contains("demo.land", "demo.layer", "demo.done");
        assertThat(count("layer.household")).isEqualTo(21_000);
        assertThat(count("layer.household WHERE geom IS NULL")).isBetween(500L, 760L);
        assertThat(count("layer.region")).isEqualTo(224);
        assertThat(count("layer.project")).isEqualTo(850);
        assertThat(count("layer.road r WHERE NOT ST_IsValid(geom)")).isZero();
        assertThat(ElevationFiles.readGeoTiff(
                                coverages.find("dem").orElseThrow().geotiff())
                        .toArray())
                .isEqualTo(county.elevation().toArray());
        assertThat(loader.loadIfEmpty(
                        () -> {
                            throw new AssertionError("not needed");
                        },
                        DemoProgress.NONE))
                .isFalse();
    }
}
