package org.santu.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.access.Role;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.store.SqlFragment;
import org.santu.tile.VectorTileStatement;
import org.springframework.util.FileSystemUtils;

/** Tiles against MapServer, against the bare database, and against files; see {@code docs/benchmarks.md}. */
final class TilesBenchmark implements Benchmark {
    /** What both sides draw, the lowest first. */
    private static final List<String> LAYERS = List.of("protected_land", "region", "road", "village", "household");

    private static final int PREFECTURE = 10;
    private static final int CLIENTS = 4;
    private static final int CROWD = 100;
    /** So many tiles are made before anything is measured: a server runs for weeks, and its compiler is busy for a minute. */
    private static final int WARM_TILES = 3_000;

    private static final int WARM_TILES_QUICK = 1_500;
    private static final String PNG = "image/png";
    private static final String MVT = "application/vnd.mapbox-vector-tile";

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        Files.createDirectories(settings.output());
        List<BenchRow> rows = new ArrayList<>();
        try (Prefecture prefecture = Prefecture.open(settings, PREFECTURE)) {
            List<String> versions = new ArrayList<>(List.of(prefecture.databaseVersion()));
            Path folder = Files.createTempDirectory("santu-bench");
            try {
                measure(new Run(settings, prefecture, folder), rows, versions);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
            String data = "demo prefecture: " + prefecture.describe();
            if (!settings.quick()) {
                rows.addAll(smaller(settings));
            }
            return new Outcome(data, versions, rows);
        }
    }

    private record Run(BenchSettings settings, Prefecture prefecture, Path folder) {}

    private static void measure(Run run, List<BenchRow> rows, List<String> versions) throws Exception {
        BenchSettings settings = run.settings;
        List<double[]> households = TileChoice.households(run.prefecture.connection());
        List<TileChoice.Place> tiles = TileChoice.choose(households, 2_000);
        List<TileChoice.Place> many = TileChoice.choose(households, 10_000);
        List<TileChoice.Place> warm = many.stream()
                .filter(tile -> !tiles.contains(tile))
                .limit(settings.pick(WARM_TILES_QUICK, WARM_TILES))
                .toList();
        List<TileChoice.Place> vectors =
                many.stream().filter(tile -> !warm.contains(tile)).toList();
        Wrk wrk = new Wrk(run.folder);
        String map = MapFile.of(run.prefecture.port(), run.prefecture.login(), run.prefecture.extent());
        Pgbench pgbench = Pgbench.prepare(
                run.folder,
                run.prefecture.connection(),
                run.prefecture.port(),
                run.prefecture.login(),
                statements(vectors));
        String mapServer = Peers.mapServerVersion();
        String nginx = Peers.nginxVersion();
        String database = pgbench.version();
        versions.addAll(List.of(mapServer, nginx, database));
        try (Peers peers = Peers.start(run.folder, map);
                SantuServer santu = SantuServer.start(settings.program(), run.prefecture.home(), PREFECTURE)) {
            sample(settings, santu, peers, tiles);
            settings.say("Warming up ...");
            wrk.each(santu.address(), santu.cookie(), PNG, paths(warm, ".png"), CLIENTS);
            wrk.each(
                    peers.address(),
                    null,
                    PNG,
                    warm.stream().map(Peers::mapPath).toList(),
                    CLIENTS);

            settings.say("png-uncached ...");
            int rounds = settings.pick(3, 5);
            List<TileChoice.Place> pictures = tiles.subList(0, settings.pick(450, tiles.size()));
            List<List<TileChoice.Place>> dealt = TileChoice.deal(pictures, rounds);
            rows.add(Versus.run(
                            rounds,
                            round -> wrk.each(
                                    santu.address(), santu.cookie(), PNG, paths(dealt.get(round), ".png"), CLIENTS),
                            round -> wrk.each(
                                    peers.address(),
                                    null,
                                    PNG,
                                    dealt.get(round).stream()
                                            .map(Peers::mapPath)
                                            .toList(),
                                    CLIENTS))
                    .row("png-uncached", mapServer, "tiles/s"));

            settings.say("mvt-uncached ...");
            wrk.each(santu.address(), santu.cookie(), MVT, paths(warm, ".mvt"), CLIENTS);
            int parts = rounds * settings.pick(2, 1);
            List<List<TileChoice.Place>> dealtVectors = TileChoice.deal(vectors, parts);
            int seconds = settings.pick(2, 4);
            rows.add(Versus.run(
                            rounds,
                            round -> wrk.each(
                                    santu.address(),
                                    santu.cookie(),
                                    MVT,
                                    paths(dealtVectors.get(round), ".mvt"),
                                    CLIENTS),
                            round -> pgbench.run(
                                    CLIENTS,
                                    seconds,
                                    vectors.size() * round / parts + 1,
                                    vectors.size() * (round + 1) / parts))
                    .row("mvt-uncached", database, "tiles/s"));

            settings.say("cached ...");
            List<TileChoice.Place> kept = pictures.subList(0, 200);
            List<String> files = new ArrayList<>();
            for (TileChoice.Place tile : kept) {
                byte[] bytes =
                        santu.get(SantuServer.tilePath(LAYERS, tile, ".png")).body();
                files.add(peers.serve(tile.zoom() + "-" + tile.x() + "-" + tile.y() + ".png", bytes));
            }
            wrk.round(santu.address(), santu.cookie(), paths(kept, ".png"), CLIENTS, settings.pick(5, 10));
            rows.add(Versus.run(
                            rounds,
                            round -> wrk.round(santu.address(), santu.cookie(), paths(kept, ".png"), CLIENTS, seconds),
                            round -> wrk.round(peers.address(), null, files, CLIENTS, seconds))
                    .row("cached", nginx, "requests/s"));

            settings.say("clients-100 ...");
            rows.add(crowd(settings, wrk, santu, paths(many, ".png")));
        }
    }

    /** A hundred people at once: nobody may see an error, though some may be asked to come back. */
    private static BenchRow crowd(BenchSettings settings, Wrk wrk, SantuServer santu, List<String> paths)
            throws Exception {
        int seconds = settings.pick(15, 60);
        Load load = wrk.crowd(santu.address(), santu.cookie(), PNG, paths, CROWD, seconds);
        if (!santu.isAlive()) {
            throw new IOException("Santu ended under the load of " + CROWD + " clients");
        }
        Map<String, Object> details = new TreeMap<>();
        details.put("seconds", seconds);
        details.put("failed", load.failed());
        details.put("busy503", load.busy());
        details.put("p50Millis", load.p50Millis());
        details.put("p99Millis", load.p99Millis());
        details.put("kilobytes", load.kilobytes());
        details.put("heapLimitMegabytes", SantuServer.HEAP_MEGABYTES);
        details.put("peakProcessMegabytes", santu.peakMegabytes());
        return BenchRow.alone("clients-100", load.perSecond(), "tiles/s", details);
    }

    /** The same work on a tenth of the data: what does a larger county cost? */
    private static List<BenchRow> smaller(BenchSettings settings) throws Exception {
        settings.say("scale 1 ...");
        Path folder = Files.createTempDirectory("santu-bench");
        try (Prefecture county = Prefecture.open(settings, 1);
                SantuServer santu = SantuServer.start(settings.program(), county.home(), 1)) {
            List<double[]> households = TileChoice.households(county.connection());
            List<TileChoice.Place> tiles = TileChoice.choose(households, 1_500);
            List<List<TileChoice.Place>> dealt = TileChoice.deal(tiles, 2);
            Wrk wrk = new Wrk(folder);
            List<BenchRow> rows = new ArrayList<>();
            for (String[] format : new String[][] {{".png", PNG}, {".mvt", MVT}}) {
                wrk.each(santu.address(), santu.cookie(), format[1], paths(dealt.get(0), format[0]), CLIENTS);
                Load load =
                        wrk.each(santu.address(), santu.cookie(), format[1], paths(dealt.get(1), format[0]), CLIENTS);
                rows.add(BenchRow.alone(
                        format[0].substring(1) + "-uncached-scale-1",
                        load.perSecond(),
                        "tiles/s",
                        Map.of(
                                "p50Millis", load.p50Millis(),
                                "p99Millis", load.p99Millis(),
                                "kilobytes", load.kilobytes(),
                                "data", county.describe())));
            }
            return rows;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void sample(BenchSettings settings, SantuServer santu, Peers peers, List<TileChoice.Place> tiles)
            throws Exception {
        for (int zoom : new int[] {11, 13, 15, 17}) {
            TileChoice.Place tile =
                    tiles.stream().filter(any -> any.zoom() == zoom).findFirst().orElseThrow();
            HttpResponse<byte[]> ours = santu.get(SantuServer.tilePath(LAYERS, tile, ".png"));
            Samples.picture(ours, settings.output().resolve("tiles-z" + zoom + "-santu.png"));
            HttpResponse<byte[]> theirs = peers.get(Peers.mapPath(tile));
            Samples.picture(theirs, settings.output().resolve("tiles-z" + zoom + "-mapserver.png"));
        }
    }

    private static List<SqlFragment> statements(List<TileChoice.Place> tiles) {
        Catalog catalog = Catalogs.shipped();
        Scope scope = new Scope("", Role.ADMINISTRATOR.clearance());
        return tiles.stream()
                .map(tile -> VectorTileStatement.of(
                        LAYERS.stream().map(catalog::getLayer).toList(), scope, tile.zoom(), tile.x(), tile.y()))
                .toList();
    }

    private static List<String> paths(List<TileChoice.Place> tiles, String ending) {
        return tiles.stream()
                .map(tile -> SantuServer.tilePath(LAYERS, tile, ending))
                .toList();
    }
}
