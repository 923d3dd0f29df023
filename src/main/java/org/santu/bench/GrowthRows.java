package org.santu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** How the cost of a tile grows with the data: tiles of the same zooms where people live, on more and more counties. */
final class GrowthRows {
    private static final int CLIENTS = 4;

    private GrowthRows() {}

    /** Rows for each scale that the settings name. */
    static Benchmark.Outcome measure(BenchSettings settings) throws Exception {
        List<BenchRow> rows = new ArrayList<>();
        for (int scale : settings.scales()) {
            rows.addAll(of(settings, scale));
        }
        return new Benchmark.Outcome("demo counties: " + settings.scales(), List.of(), rows);
    }

    /** Pictures and vectors of one scale; each tile is asked for once. */
    static List<BenchRow> of(BenchSettings settings, int scale) throws Exception {
        settings.say("scale " + scale + " ...");
        Path folder = Files.createTempDirectory("santu-bench");
        try (Prefecture land = Prefecture.open(settings, scale);
                SantuServer santu = SantuServer.start(settings.program(), land.home(), scale)) {
            List<TileChoice.Place> tiles =
                    TileChoice.choose(TileChoice.households(land.connection()), settings.pick(2_500, 5_000));
            int measured = settings.pick(500, 1_000);
            Wrk wrk = new Wrk(folder);
            WarmUp warmUp =
                    new WarmUp(wrk, santu, TilesBenchmark.LAYERS, tiles.subList(measured, tiles.size()), CLIENTS);
            List<BenchRow> rows = new ArrayList<>();
            for (String[] format : new String[][] {{".png", TilesBenchmark.PNG}, {".mvt", TilesBenchmark.MVT}}) {
                int warmTiles = warmUp.until(format[1], format[0]);
                List<String> paths = TilesBenchmark.paths(tiles.subList(0, measured), format[0]);
                Load load = wrk.each(santu.address(), santu.cookie(), format[1], paths, CLIENTS);
                Map<String, Object> details = new TreeMap<>();
                details.put("warmTiles", warmTiles);
                details.put("p50Millis", load.p50Millis());
                details.put("p99Millis", load.p99Millis());
                details.put("kilobytes", load.kilobytes());
                details.put("heapLimitMegabytes", SantuServer.HEAP_MEGABYTES);
                details.put("data", land.describe());
                rows.add(BenchRow.alone(
                        format[0].substring(1) + "-uncached-scale-" + scale, load.perSecond(), "tiles/s", details));
            }
            return rows;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
