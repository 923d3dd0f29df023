package org.santu.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.santu.catalog.RegionLevel;
import org.santu.ledger.LedgerStatistics.SiteFigures;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts everything in one pass over the households, by grouping sets. */
final class StatisticsQuery {
    private static final List<String> PLAIN = List.of(
            "coalesce(site_key, '')",
            "coalesce(relocation_year::text, '')",
            "coalesce(relocation_kind, '')",
            "coalesce(relocation_stage, '')",
            "coalesce(relocation_mode, '')");

    private final JdbcClient database;
    private final List<RegionLevel> levels;
    private final List<String> dimensions = new ArrayList<>();

    StatisticsQuery(JdbcClient database, Collection<RegionLevel> levels) {
        this.database = database;
        this.levels = levels.stream().sorted().toList();
        for (RegionLevel level : this.levels) {
            int digits = level.digits();
            dimensions.add("case when length(region_code) >= " + digits + " then left(region_code, " + digits
                    + ") else '' end");
        }
        dimensions.addAll(PLAIN);
    }

    LedgerStatistics ask(SqlFragment entries, SiteBook sites) {
        Figures[] total = {Figures.NONE};
        List<Map<String, Figures>> found = dimensions.stream()
                .map(any -> (Map<String, Figures>) new TreeMap<String, Figures>())
                .toList();
        database.sql(sql(entries)).params(entries.binds()).query(row -> {
            Figures figures = figures(row);
            int dimension = row.getInt(1);
            if (dimension < 0) {
                total[0] = figures;
            } else {
                String key = row.getString(dimension + 2);
                found.get(dimension).put(key == null ? "" : key, figures);
            }
        });
        return statistics(total[0], found, sites);
    }

    /** The number of the dimension that a row is of, -1 for the total; then the dimensions, then the figures. */
    private String sql(SqlFragment entries) {
        List<String> names =
                IntStream.range(0, dimensions.size()).mapToObj(i -> "d" + i).toList();
        String which = names.stream()
                .map(name -> "when grouping(" + name + ") = 0 then " + names.indexOf(name))
                .collect(Collectors.joining(" ", "case ", " else -1 end"));
        String inner = IntStream.range(0, dimensions.size())
                .mapToObj(i -> dimensions.get(i) + " as " + names.get(i))
                .collect(Collectors.joining(", "));
        return "select " + which + ", " + String.join(", ", names) + ", "
                + Arrays.stream(Figure.values()).map(Figure::sql).collect(Collectors.joining(", "))
                + " from (select *, " + inner + " from " + entries.sql() + " as entry) as counted"
                + " group by grouping sets ((), "
                + names.stream().map(name -> "(" + name + ")").collect(Collectors.joining(", ")) + ")";
    }

    private Figures figures(ResultSet row) throws SQLException {
        BigDecimal[] values = new BigDecimal[Figure.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getBigDecimal(dimensions.size() + 2 + i);
        }
        return new Figures(values);
    }

    private LedgerStatistics statistics(Figures total, List<Map<String, Figures>> found, SiteBook sites) {
        Map<RegionLevel, Map<String, Figures>> regions = new EnumMap<>(RegionLevel.class);
        for (int i = 0; i < levels.size(); i++) {
            regions.put(levels.get(i), found.get(i));
        }
        int first = levels.size();
        Map<UUID, Figures> bySite = new HashMap<>();
        Figures noSite = Figures.NONE;
        Figures unknown = Figures.NONE;
        for (Map.Entry<String, Figures> each : found.get(first).entrySet()) {
            LedgerSite site = sites.findByKey(each.getKey()).orElse(null);
            if (site != null) {
                bySite.merge(site.id(), each.getValue(), Figures::plus);
            } else if (each.getKey().isEmpty()) {
                noSite = each.getValue();
            } else {
                unknown = unknown.plus(each.getValue());
            }
        }
        List<SiteFigures> ofSites = sites.sites().stream()
                .map(site -> new SiteFigures(site, bySite.getOrDefault(site.id(), Figures.NONE)))
                .toList();
        return new LedgerStatistics(
                total,
                regions,
                ofSites,
                noSite,
                unknown,
                new LinkedHashMap<>(found.get(first + 1)),
                new LinkedHashMap<>(found.get(first + 2)),
                new LinkedHashMap<>(found.get(first + 3)),
                new LinkedHashMap<>(found.get(first + 4)));
    }
}
