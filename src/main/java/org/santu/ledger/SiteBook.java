package org.santu.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The relocation sites that somebody may see, found by what households write down: the name of the site or its number, within
 * the same county. Immutable.
 */
final class SiteBook {
    private static final int COUNTY_DIGITS = 6;
    private static final List<String> COLUMNS = List.of(
            "id",
            "region_code",
            "name",
            "site_number",
            "status",
            "capacity_households",
            "capacity_people",
            "deadline",
            "person_in_charge");

    private final Map<UUID, LedgerSite> sites = new LinkedHashMap<>();
    private final Map<String, LedgerSite> byKey = new LinkedHashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();

    SiteBook(Collection<LedgerSite> all) {
        for (LedgerSite site : all) {
            sites.put(site.id(), site);
            Stream.of(site.name(), site.number())
                    .filter(text -> text != null && !text.isBlank())
                    .distinct()
                    .forEach(text -> {
                        LedgerSite other = byKey.putIfAbsent(key(site.regionCode(), text), site);
                        if (other != null) {
                            ambiguous.add(key(site.regionCode(), text));
                        }
                    });
        }
    }

    /** @param at a past instant, null for now */
    static SiteBook read(JdbcClient database, LayerDeclaration layer, Scope scope, Instant at) {
        SqlFragment seen = ScopedRelation.of(layer, scope, COLUMNS, at);
        return new SiteBook(
                database.sql("select * from " + seen.sql() + " as seen order by region_code, name, site_number, id")
                        .params(seen.binds())
                        .query((row, number) -> site(row))
                        .list());
    }

    private static LedgerSite site(ResultSet row) throws SQLException {
        Date deadline = row.getDate("deadline");
        return new LedgerSite(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getString("name"),
                row.getString("site_number"),
                row.getString("status"),
                row.getObject("capacity_households", Long.class),
                row.getObject("capacity_people", Long.class),
                deadline == null ? null : deadline.toLocalDate(),
                row.getString("person_in_charge"));
    }

    /** What a household in a region writes down, made unmistakable: the county and the text. */
    static String key(String regionCode, String text) {
        String code = regionCode == null ? "" : regionCode;
        return code.substring(0, Math.min(COUNTY_DIGITS, code.length())) + "|" + text;
    }

    Collection<LedgerSite> sites() {
        return List.copyOf(sites.values());
    }

    Optional<LedgerSite> find(UUID id) {
        return Optional.ofNullable(sites.get(id));
    }

    Optional<LedgerSite> findByKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Keys that more than one site answers to. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    String[] keys() {
        return byKey.keySet().toArray(String[]::new);
    }

    /** Keys of a site; none for an id that there is none of. */
    String[] keysOf(String id) {
        return byKey.entrySet().stream()
                .filter(each -> each.getValue().id().toString().equals(id))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /** Whether the deadline of a site has passed. */
    List<LedgerSite> late(LocalDate day) {
        return sites.values().stream().filter(site -> site.isLate(day)).toList();
    }
}
