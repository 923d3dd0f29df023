package org.santu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * What the scope costs: the same tiles and lists seen by somebody of a county or township and by somebody who sees everything,
 * in turn; see {@code docs/benchmarks.md}.
 *
 * <p>Tiles are new to the server for each side, since the scope is part of what it keeps them under.
 */
final class ScopeBenchmark implements Benchmark {
    private static final List<String> LAYERS = List.of("protected_land", "region", "road", "village", "household");
    private static final int SCALE = 1;
    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public Outcome run(BenchSettings settings) throws Exception {
        Files.createDirectories(settings.output());
        Path folder = Files.createTempDirectory("santu-bench");
        List<BenchRow> rows = new ArrayList<>();
        try (Prefecture county = Prefecture.open(settings, SCALE);
                SantuServer santu = SantuServer.start(settings.program(), county.home(), SCALE)) {
            Wrk wrk = new Wrk(folder);
            String whole = busiest(county.connection(), 6);
            String township = busiest(county.connection(), 9);
            for (Kind kind : Kind.values()) {
                warm(settings, county, santu, wrk, kind);
                // A tile that has been asked for without scope is kept, and must not be measured a second time.
                Set<TileChoice.Place> asked = new HashSet<>();
                Run run = new Run(settings, county, santu, wrk, kind, asked);
                rows.add(measure(run, "township", township));
                rows.add(measure(run, "county", whole));
            }
            return new Outcome("demo county: " + county.describe(), List.of(county.databaseVersion(), "wrk"), rows);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private enum Kind {
        MVT("application/vnd.mapbox-vector-tile"),
        PNG("image/png"),
        FEATURES("application/geo+json");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String path(TileChoice.Place place) {
            if (this != FEATURES) {
                return SantuServer.tilePath(LAYERS, place, "." + name().toLowerCase(Locale.ROOT)) + "?";
            }
            double side = 360.0 / (1 << place.zoom());
            double west = place.x() * side - 180;
            return "/api/layers/household/features?limit=100&bbox=%.6f,%.6f,%.6f,%.6f&"
                    .formatted(west, latitude(place, 1), west + side, latitude(place, 0));
        }

        private static double latitude(TileChoice.Place place, int below) {
            return Math.toDegrees(
                    Math.atan(Math.sinh(Math.PI * (1 - 2.0 * (place.y() + below) / (1 << place.zoom())))));
        }
    }

    private record Run(
            BenchSettings settings,
            Prefecture county,
            SantuServer santu,
            Wrk wrk,
            Kind kind,
            Set<TileChoice.Place> asked) {}

    private static BenchRow measure(Run run, String level, String region) throws Exception {
        String name = run.kind.name().toLowerCase(Locale.ROOT) + "-" + level;
        run.settings.say(name + " ...");
        int rounds = run.settings.pick(4, 8);
        List<TileChoice.Place> places =
                TileChoice.choose(households(run.county.connection(), region), run.settings.pick(800, 3_000)).stream()
                        .filter(place -> !run.asked.contains(place))
                        .limit((long) run.settings.pick(80, 200) * rounds)
                        .toList();
        run.asked.addAll(places);
        List<List<TileChoice.Place>> dealt = TileChoice.deal(places, rounds);
        return Versus.run(
                        rounds,
                        round -> ask(run.wrk, run.santu, run.kind, dealt.get(round), "region=" + region),
                        round -> ask(run.wrk, run.santu, run.kind, dealt.get(round), ""))
                .row(name, "santu without scope", "answers/s");
    }

    private static void warm(BenchSettings settings, Prefecture county, SantuServer santu, Wrk wrk, Kind kind)
            throws Exception {
        List<TileChoice.Place> all =
                TileChoice.choose(TileChoice.households(county.connection()), settings.pick(2_000, 6_000));
        // The last ones, so that hardly any is measured later; a narrower scope than any that is measured.
        List<TileChoice.Place> last = all.subList(Math.max(0, all.size() - settings.pick(150, 400)), all.size());
        ask(wrk, santu, kind, last, "region=" + busiest(county.connection(), 12));
    }

    private static Load ask(Wrk wrk, SantuServer santu, Kind kind, List<TileChoice.Place> places, String more)
            throws Exception {
        List<String> paths =
                places.stream().map(place -> kind.path(place) + more).toList();
        return wrk.each(santu.address(), santu.cookie(), kind.mediaType, paths, CLIENTS);
    }

    /** The region of so many digits in which most households live. */
    private static String busiest(Connection connection, int digits) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT left(region_code, " + digits
                        + ") AS code FROM layer.household WHERE length(region_code) >= " + digits
                        + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<double[]> households(Connection connection, String region) throws SQLException {
        List<double[]> places = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT ST_X(geom_3857), ST_Y(geom_3857) FROM layer.household"
                        + " WHERE geom_3857 IS NOT NULL AND region_code LIKE ? ORDER BY id")) {
            statement.setString(1, region + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
                }
            }
        }
        return places;
    }
}
