package org.santu.photovoltaic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.StandardColumns;
import org.santu.catalog.Text;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Verdict;
import org.santu.land.desk.LandDesk;
import org.santu.land.desk.LandReasons;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Share;
import org.santu.rule.own.RuleDesk;
import org.santu.store.Journal;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads who applied for a station and has the land of each checked by the rules of a day; remembers the answers while nothing changes. */
@Component
class ApplicationReader {
    static final List<String> LAYERS = List.of("pv_station", "protected_land", "region", "facility", "village");

    private static final List<String> LAND_LAYERS = List.of("protected_land", "region");

    private static final List<String> COLUMNS = List.of(
            StandardColumns.ID,
            StandardColumns.REGION_CODE,
            "name",
            "kind",
            "status",
            "applied_kilowatts",
            "households",
            "full_load_hours",
            "grid_distance_metres",
            "grid_point",
            "shares",
            StandardColumns.GEOMETRY);

    private static final String BEGUN = "('building', 'built')";

    private final JdbcClient database;
    private final Catalog catalog;
    private final LandDesk land;
    private final RuleDesk rules;
    private final Journal journal;
    private final LandReasons words;
    private final Cache<Key, Read> remembered = Caffeine.newBuilder()
            .maximumSize(24)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    /** Survives edits of stations, since only their outlines count. */
    private final Cache<Outline, Judgement> judgements = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    ApplicationReader(
            JdbcClient database, Catalog catalog, LandDesk land, RuleDesk rules, Journal journal, LandReasons words) {
        this.database = database;
        this.catalog = catalog;
        this.land = land;
        this.rules = rules;
        this.journal = journal;
        this.words = words;
    }

    /**
     * A station.
     *
     * @param shape its outline in degrees; null where it has none
     * @param landReason what the land check says against it; null for nothing
     * @param begun whether it is built or being built
     */
    record Row(Application application, Geometry shape, Text landReason, boolean begun) {}

    /** @param begun stations that are left out, since they are built or being built @param dataVersion newest change among the data that were read */
    record Read(List<Row> rows, PvOutcome.Begun begun, long dataVersion) {
        /** Without those that are built or being built. */
        Read toDecide() {
            List<Row> standing = rows.stream().filter(Row::begun).toList();
            List<Row> left = rows.stream().filter(row -> !row.begun()).toList();
            return new Read(left, new PvOutcome.Begun(standing), dataVersion);
        }

        List<Application> applications() {
            return rows.stream().map(Row::application).toList();
        }
    }

    /** What the verdict of an outline depends on besides the outline. */
    private record Ground(Scope scope, LocalDate day, long version, long rules) {}

    private record Outline(Ground ground, ByteBuffer wkb) {}

    /** @param reason null for nothing */
    private record Judgement(String verdict, Text reason) {}

    private record Key(Scope scope, String region, LocalDate day, long version, long rules) {}

    Read read(Caller caller, String region, LocalDate day) {
        long version = journal.newestSequence(LAYERS);
        Key key = new Key(caller.scope(), region, day, version, rules.version());
        return remembered.get(key, any -> {
            List<Row> judged = new ArrayList<>();
            Ground ground = new Ground(caller.scope(), day, journal.newestSequence(LAND_LAYERS), key.rules());
            LandDesk.Round round = land.round(caller, LandUse.PV_ARRAY, day);
            for (Row row : rows(caller, region)) {
                judged.add(row.shape() == null ? row : judged(row, judgement(ground, round, row.shape())));
            }
            return new Read(List.copyOf(judged), PvOutcome.Begun.NONE, version);
        });
    }

    private List<Row> rows(Caller caller, String region) {
        SqlFragment seen = ScopedRelation.of(catalog.getLayer("pv_station"), caller.scope(), COLUMNS);
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(region);
        return database.sql("select id::text, region_code, name, kind, applied_kilowatts::float8 as kilowatts,"
                        + " least(greatest(coalesce(households, 0), 0), 1000000000)::int as households,"
                        // More hours than a year has are no hours that anybody measured.
                        + " case when full_load_hours between 1 and 8784 then full_load_hours else 0 end::int as hours,"
                        + " coalesce(status in " + BEGUN + ", false) as begun,"
                        + " least(grid_distance_metres, 1000000000)::int as metres, grid_point, shares::text as shares,"
                        + " ST_AsBinary(geom) as shape from " + seen.sql()
                        + " as seen where applied_kilowatts > 0 and status is distinct from 'closed'"
                        + " and starts_with(region_code, ?) order by region_code, name, id")
                .params(binds)
                .query((row, number) -> new Row(
                        new Application(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("region_code"),
                                row.getString("kind") == null ? "village" : row.getString("kind"),
                                row.getDouble("kilowatts"),
                                row.getInt("households"),
                                row.getInt("hours"),
                                row.getObject("metres", Integer.class),
                                Verdict.UNCHECKED.code(),
                                null,
                                row.getString("grid_point"),
                                0,
                                shares(row.getString("shares"))),
                        geometry(row.getBytes("shape")),
                        null,
                        row.getBoolean("begun")))
                .list();
    }

    /** Ids of the stations of a region that are built or being built. */
    Set<String> begun(Caller caller, String region) {
        SqlFragment seen = ScopedRelation.of(catalog.getLayer("pv_station"), caller.scope(), COLUMNS);
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(region);
        return Set.copyOf(database.sql("select id::text from " + seen.sql() + " as seen where status in " + BEGUN
                        + " and starts_with(region_code, ?)")
                .params(binds)
                .query(String.class)
                .list());
    }

    private static List<Share> shares(String json) {
        List<Share> shares = new ArrayList<>();
        if (json != null) {
            for (JsonNode each : JsonMapper.shared().readTree(json)) {
                String village = each.path("village").asString(null);
                if (each.path("percent").isNumber()) {
                    shares.add(new Share(
                            each.path("region_code").asString(""),
                            village,
                            each.path("percent").asDouble()));
                }
            }
        }
        return shares;
    }

    private Judgement judgement(Ground ground, LandDesk.Round round, Geometry shape) {
        return judgements.get(new Outline(ground, wkb(shape)), any -> judge(round, shape));
    }

    private Judgement judge(LandDesk.Round round, Geometry shape) {
        LandResult result = round.check(shape);
        return new Judgement(result.verdict().code(), reason(result));
    }

    private static Row judged(Row row, Judgement judgement) {
        Text reason = judgement.reason();
        return new Row(
                row.application().onLand(judgement.verdict(), reason == null ? null : reason.zh()),
                row.shape(),
                reason,
                row.begun());
    }

    /** What speaks against the land: the worst overlap in words; null for nothing. */
    Text reason(LandResult result) {
        return result.overlaps().isEmpty()
                ? null
                : new Text(words.text(result, Locale.CHINESE), words.text(result, Locale.ENGLISH));
    }

    private static ByteBuffer wkb(Geometry shape) {
        return ByteBuffer.wrap(new WKBWriter(2).write(shape));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
