package org.santu.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.RegionLevel;
import org.santu.problem.Messages;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The relocation ledger over HTTP, for those inside. */
@RestController
@RequestMapping("/api/relocation/ledger")
class LedgerController {
    private final Ledger ledger;
    private final Regions regions;

    LedgerController(Ledger ledger, Regions regions) {
        this.ledger = ledger;
        this.regions = regions;
    }

    /**
     * What an address asks for; each filter any number of times.
     *
     * @param region code, null for all that the caller sees
     * @param day whose rules hold and on which things are late, null for today in China
     * @param site id of a site, {@code none} or {@code unknown}
     * @param q part of a name or village group, or a household number
     * @param over only those above the area per person
     */
    record Wish(
            String region,
            LocalDate day,
            List<Integer> year,
            List<String> kind,
            List<String> stage,
            List<String> mode,
            String site,
            String q,
            Boolean over) {
        LedgerQuestion question() {
            return new LedgerQuestion(year, kind, stage, mode, site, q, Boolean.TRUE.equals(over));
        }
    }

    @GetMapping
    ResponseEntity<Page<LedgerRow>> rows(
            Caller caller,
            @ModelAttribute Wish wish,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return fresh(open(caller, wish).rows(wish.question(), new LedgerPaging(sort, limit, offset)));
    }

    /** Members of the households. */
    @GetMapping("/people")
    ResponseEntity<Page<LedgerPerson>> people(
            Caller caller,
            @ModelAttribute Wish wish,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return fresh(open(caller, wish).people(wish.question(), new LedgerPaging(sort, limit, offset)));
    }

    @GetMapping("/statistics")
    ResponseEntity<LedgerView.Statistics> statistics(Caller caller, @ModelAttribute Wish wish) {
        LedgerReading reading = open(caller, wish);
        Region own = wish.region() == null || wish.region().isEmpty()
                ? null
                : regions.findRegion(caller, wish.region()).orElse(null);
        List<Region> children = regions.children(caller, own == null ? wish.region() : own.code());
        RegionLevel level = level(own, children, reading.scope().regionPrefix());
        LedgerStatistics found = reading.statistics(wish.question(), level == null ? List.of() : List.of(level));
        return fresh(new LedgerView.Statistics(
                reading.day(),
                own == null
                        ? null
                        : new LedgerView.RegionRow(
                                own.code(), own.name(), own.level().code(), own.childCount(), found.total()),
                RuleAnswer.of(reading.area()),
                found.total(),
                level == null
                        ? List.of()
                        : LedgerView.below(children, level, found.regions().get(level)),
                found.sites().stream()
                        .filter(each -> each.figures().count(Figure.HOUSEHOLDS) > 0
                                || reading.scope().contains(each.site().regionCode()))
                        .map(each -> LedgerView.SiteRow.of(each, reading.day()))
                        .toList(),
                found.noSite(),
                found.unknownSite(),
                found.years(),
                found.kinds(),
                found.stages(),
                found.modes(),
                caller.may(Permission.EXPORT),
                caller.may(Permission.IMPORT)));
    }

    /** The level below a region; of what has nothing below it, none. */
    private static RegionLevel level(Region own, List<Region> children, String prefix) {
        if (!children.isEmpty()) {
            return children.get(0).level();
        }
        for (RegionLevel level : RegionLevel.values()) {
            if (own == null && level.digits() > prefix.length()) {
                return level;
            }
        }
        return null;
    }

    @GetMapping("/overdue")
    ResponseEntity<OverdueList> overdue(
            Caller caller,
            @ModelAttribute Wish wish,
            @RequestParam(required = false) String late,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return fresh(open(caller, wish).overdue(wish.question(), new LedgerPaging(sort, limit, offset), late));
    }

    @GetMapping("/findings")
    ResponseEntity<LedgerView.Findings> findings(
            Caller caller,
            Locale locale,
            @ModelAttribute Wish wish,
            @RequestParam(required = false) String finding,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        FindingList found =
                open(caller, wish).findings(wish.question(), new LedgerPaging(sort, limit, offset), finding);
        Map<String, String> titles = new LinkedHashMap<>();
        found.counts().keySet().forEach(code -> titles.put(code, Messages.text(locale, "ledger.finding." + code)));
        return fresh(new LedgerView.Findings(
                found.counts(),
                titles,
                found.total(),
                found.sitesChecked(),
                found.rows().stream()
                        .map(row -> LedgerView.FindingRow.of(row, locale))
                        .toList()));
    }

    private LedgerReading open(Caller caller, Wish wish) {
        caller.require(Permission.READ);
        caller.requireInside();
        return ledger.open(caller, wish.region(), wish.day(), null);
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
