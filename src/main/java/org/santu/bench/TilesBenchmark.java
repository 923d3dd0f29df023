package org.santu.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    static final List<String> LAYERS = List.of("protected_land", "region", "road", "village", "household");

    private static final int PREFECTURE = 10;
    private static final int CLIENTS = 4;
    private static final int CROWD = 100;
    /** Places that only the warming asks for. */
    private static final int WARM_TILES = 4_000;
    /** The peers have no compiler; they and the database only have to have touched everything. */
    private static final int WARM_TILES_OF_PEERS = 500;

    static final String PNG = "image/png";
    static final String MVT = "application/vnd.mapbox-vector-tile";

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        Files.createDirectories(settings.output());
        if (!settings.scales().isEmpty()) {
            return GrowthRows.measure(settings);
        }
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
                rows.addAll(GrowthRows.of(settings, 1));
            }
            return new Outcome(data, versions, rows);
        }
    }

    private record Run(BenchSettings settings, Prefecture prefecture, Path folder) {}

    private static void measure(Run run, List<BenchRow> rows, List<String> versions) throws Exception {
        BenchSettings settings = run.settings;
        List<double[]> households = TileChoice.households(run.prefecture.connection());
        List<TileChoice.Place> tiles = TileChoice.choose(households, 2_000);
        List<TileChoice.Place> many = TileChoice.choose(households, 12_000);
        List<TileChoice.Place> warm = many.stream()
                .filter(tile -> !tiles.contains(tile))
                .limit(WARM_TILES)
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
            WarmUp warmUp = new WarmUp(wrk, santu, LAYERS, warm, CLIENTS);
            int warmPictures = warmUp.until(PNG, ".png");
            wrk.each(
                    peers.address(),
                    null,
                    PNG,
                    warm.stream().limit(WARM_TILES_OF_PEERS).map(Peers::mapPath).toList(),
                    CLIENTS);

            settings.say("png-uncached ...");
            int rounds = 5;
            List<TileChoice.Place> pictures = tiles.subList(0, settings.pick(1_200, tiles.size()));
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
                    .row("png-uncached", mapServer, "tiles/s")
                    .with("warmTiles", warmPictures));

            settings.say("png8-uncached ...");
            rows.add(palette(wrk, santu, peers, TileChoice.deal(vectors, settings.pick(10, 6) * rounds), rounds)
                    .row("png8-uncached", mapServer, "tiles/s"));

            settings.say("mvt-uncached ...");
            int warmVectors = warmUp.until(MVT, ".mvt");
            List<List<TileChoice.Place>> dealtVectors = TileChoice.deal(vectors, rounds);
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
                                    vectors.size() * round / rounds + 1,
                                    vectors.size() * (round + 1) / rounds))
                    .row("mvt-uncached", database, "tiles/s")
                    .with("warmTiles", warmVectors));

            settings.say("cached ...");
            List<TileChoice.Place> kept = pictures.subList(0, 200);
            List<String> files = new ArrayList<>();
            for (TileChoice.Place tile : kept) {
                byte[] bytes =
                        santu.get(SantuServer.tilePath(LAYERS, tile, ".png")).body();
                files.add(peers.serve(tile.zoom() + "-" + tile.x() + "-" + tile.y() + ".png", bytes));
            }
            int seconds = settings.pick(2, 4);
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

    /** Maps of 256 colours, which both sides give as WMS does; no such picture is kept by either. */
    private static Versus palette(
            Wrk wrk, SantuServer santu, Peers peers, List<List<TileChoice.Place>> dealt, int rounds) throws Exception {
        for (List<TileChoice.Place> part : dealt.subList(rounds, 3 * rounds)) {
            wrk.each(
                    santu.address(),
                    santu.cookie(),
                    PNG,
                    part.stream().map(TilesBenchmark::palettePath).toList(),
                    CLIENTS);
        }
        return Versus.run(
                rounds,
                round -> wrk.each(
                        santu.address(),
                        santu.cookie(),
                        PNG,
                        dealt.get(round).stream()
                                .map(TilesBenchmark::palettePath)
                                .toList(),
                        CLIENTS),
                round -> wrk.each(
                        peers.address(),
                        null,
                        PNG,
                        dealt.get(round).stream().map(Peers::palettePath).toList(),
                        CLIENTS));
    }

    private static String palettePath(TileChoice.Place tile) {
        double[] box = TileChoice.extent(tile);
        return String.format(
                Locale.ROOT,
                "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=%s&STYLES=&SRS=EPSG:3857&BBOX=%.4f,%.4f,%.4f,%.4f"
                        + "&WIDTH=256&HEIGHT=256&FORMAT=image/png8&TRANSPARENT=TRUE",
                String.join(",", LAYERS),
                box[0],
                box[1],
                box[2],
                box[3]);
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

    static List<String> paths(List<TileChoice.Place> tiles, String ending) {
        return tiles.stream()
                .map(tile -> SantuServer.tilePath(LAYERS, tile, ending))
                .toList();
    }
}
