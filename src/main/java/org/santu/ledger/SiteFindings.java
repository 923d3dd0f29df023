package org.santu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.ledger.FindingList.Finding;
import org.santu.problem.Messages;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which sites get more than they can hold. */
final class SiteFindings {
    static final String FULL = "SANTU-LEDGER-SITE-FULL";

    private final SiteBook sites;
    private final String region;

    SiteFindings(SiteBook sites, String region) {
        this.sites = sites;
        this.region = region;
    }

    private record Load(long households, long people) {
        Load plus(Load other) {
            return new Load(households + other.households, people + other.people);
        }
    }

    List<Finding> list(JdbcClient database, SqlFragment entries) {
        Map<UUID, Load> loads = new HashMap<>();
        database.sql("select site_key, count(*), coalesce(sum(people), 0) from " + entries.sql()
                        + " as entry where site_key is not null group by 1")
                .params(entries.binds())
                .query(row -> {
                    Load load = new Load(row.getLong(2), row.getLong(3));
                    sites.findByKey(row.getString(1)).ifPresent(site -> loads.merge(site.id(), load, Load::plus));
                });
        List<Finding> found = new ArrayList<>();
        for (LedgerSite site : sites.sites()) {
            Load load = loads.get(site.id());
            boolean inside = site.regionCode() == null
                    ? region.isEmpty()
                    : site.regionCode().startsWith(region);
            if (load != null && inside && isFull(site, load)) {
                found.add(finding(site, load));
            }
        }
        return found;
    }

    private static boolean isFull(LedgerSite site, Load load) {
        return site.capacityPeople() != null && load.people() > site.capacityPeople()
                || site.capacityHouseholds() != null && load.households() > site.capacityHouseholds();
    }

    private static Finding finding(LedgerSite site, Load load) {
        Object[] args = {load.households(), load.people(), text(site.capacityHouseholds()), text(site.capacityPeople())
        };
        return new Finding(
                FULL,
                locale -> Messages.text(locale, FULL, args),
                "relocation_site",
                site.id(),
                site.regionCode(),
                null,
                null,
                null,
                site.name(),
                site.name(),
                site.personInCharge());
    }

    private static String text(Long number) {
        return number == null ? "—" : number.toString();
    }
}
