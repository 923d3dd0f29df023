package org.santu.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.santu.catalog.RegionLevel;
import org.santu.store.Region;

/** What the doors of the ledger answer beside its rows. */
final class LedgerView {
    private LedgerView() {}

    /**
     * Statistics of a region and of the regions directly below it.
     *
     * @param region null for everything that the caller sees
     * @param area the rule about housing per person
     * @param mayExport whether the caller may take the ledger out
     * @param mayImport whether the caller may bring a changed one in
     */
    record Statistics(
            LocalDate day,
            RegionRow region,
            RuleAnswer area,
            Figures total,
            List<RegionRow> below,
            List<SiteRow> sites,
            Figures noSite,
            Figures unknownSite,
            Map<String, Figures> years,
            Map<String, Figures> kinds,
            Map<String, Figures> stages,
            Map<String, Figures> modes,
            boolean mayExport,
            boolean mayImport) {}

    /** @param code null for households whose code does not reach down to this level @param children regions directly below */
    record RegionRow(String code, String name, String level, int children, Figures figures) {}

    /** @param daysLate null while the deadline has not passed or the work is done */
    record SiteRow(
            UUID id,
            String regionCode,
            String name,
            String number,
            String status,
            Long capacityHouseholds,
            Long capacityPeople,
            LocalDate deadline,
            Integer daysLate,
            Figures figures) {
        static SiteRow of(LedgerStatistics.SiteFigures each, LocalDate day) {
            LedgerSite site = each.site();
            Integer late =
                    site.isLate(day) ? (int) java.time.temporal.ChronoUnit.DAYS.between(site.deadline(), day) : null;
            return new SiteRow(
                    site.id(),
                    site.regionCode(),
                    site.name(),
                    site.number(),
                    site.status(),
                    site.capacityHouseholds(),
                    site.capacityPeople(),
                    site.deadline(),
                    late,
                    each.figures());
        }
    }

    /** Regions that have nobody in the ledger are left out. */
    static List<RegionRow> below(List<Region> children, RegionLevel level, Map<String, Figures> figures) {
        List<RegionRow> rows = new ArrayList<>();
        for (Region child : children) {
            Figures own = figures.get(child.code());
            if (own != null) {
                rows.add(new RegionRow(child.code(), child.name(), level.code(), child.childCount(), own));
            }
        }
        figures.forEach((code, own) -> {
            if (children.stream().noneMatch(child -> child.code().equals(code))) {
                // Households of a region that no layer names, or of none.
                rows.add(new RegionRow(code.isEmpty() ? null : code, code, level.code(), 0, own));
            }
        });
        return rows;
    }

    /** @param text in the language of the reader */
    record FindingRow(
            String code,
            String text,
            String layer,
            UUID id,
            String regionCode,
            String township,
            String village,
            String householdNumber,
            String name,
            String site,
            String personInCharge) {
        static FindingRow of(FindingList.Finding finding, Locale locale) {
            return new FindingRow(
                    finding.code(),
                    finding.text().in(locale),
                    finding.layer(),
                    finding.id(),
                    finding.regionCode(),
                    finding.township(),
                    finding.village(),
                    finding.householdNumber(),
                    finding.name(),
                    finding.site(),
                    finding.personInCharge());
        }
    }

    /** @param titles what each code is about, in the language of the reader */
    record Findings(
            Map<String, Long> counts,
            Map<String, String> titles,
            long total,
            boolean sitesChecked,
            List<FindingRow> rows) {}
}
