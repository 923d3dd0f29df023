package org.santu.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.santu.store.Differences;
import org.santu.store.http.ChangedValues;
import org.santu.store.http.GeoJsonText;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is different between two instants in a region, for the map and the list beside it. */
@RestController
@RequestMapping("/api/changes")
class DifferencesController {
    private static final int MOST = 5000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalog catalog;
    private final Differences differences;
    private final DifferenceWorkbook workbook;
    private final AuditLog audit;

    DifferencesController(Catalog catalog, Differences differences, DifferenceWorkbook workbook, AuditLog audit) {
        this.catalog = catalog;
        this.differences = differences;
        this.workbook = workbook;
        this.audit = audit;
    }

    /**
     * @param kind {@code added}, {@code changed} or {@code removed}
     * @param name masked title
     * @param changed old and new values, of a changed feature only
     */
    record Item(
            UUID id,
            String kind,
            String name,
            Map<String, ChangedValues.ValueChange> changed,
            Double movedMetres,
            @JsonRawValue String geometryBefore,
            @JsonRawValue String geometryAfter) {}

    /** @param items as many as were asked for; the counts tell of all */
    record LayerDifferences(String layer, long added, long changed, long removed, List<Item> items) {}

    record Answer(Instant from, Instant to, String region, List<LayerDifferences> layers) {}

    @GetMapping("/differences")
    Answer list(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String layers,
            @RequestParam(defaultValue = "500") int limit) {
        Instant end = to == null ? Instant.now() : to;
        requireOrder(from, end);
        List<LayerDifferences> found = new ArrayList<>();
        caller.requireInside();
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        List<LayerDeclaration> chosen = layers(catalog, layers);
        if (inRegion.isPresent()) {
            for (LayerDeclaration layer : chosen) {
                LayerDifferences one = read(inRegion.get(), layer, from, end, Math.max(0, Math.min(limit, MOST)));
                if (one.added() + one.changed() + one.removed() > 0) {
                    found.add(one);
                }
            }
        }
        return new Answer(from, end, region, found);
    }

    /** A file that leaves the house, so it asks for the right to take data out, and it is written down. */
    @GetMapping("/differences.xlsx")
    void file(
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            @RequestParam Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String layers)
            throws IOException {
        caller.require(Permission.EXPORT);
        Instant end = to == null ? Instant.now() : to;
        requireOrder(from, end);
        List<LayerDeclaration> chosen = layers(catalog, layers);
        caller.requireInside();
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        audit.record(
                caller.username(),
                AuditAction.EXPORT,
                "differences",
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        end.toString(),
                        AuditLog.REGION,
                        inRegion.orElse(caller).scope().regionPrefix()));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"differences.xlsx\"");
        workbook.write(response.getOutputStream(), inRegion.orElse(null), chosen, from, end, locale);
    }

    static void requireOrder(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new SantuException("SANTU-CHANGES-ORDER").with("field", "from");
        }
    }

    /** @param names separated by commas; null or empty for all */
    static List<LayerDeclaration> layers(Catalog catalog, String names) {
        return names == null || names.isEmpty()
                ? catalog.layers()
                : Arrays.stream(names.split(","))
                        .distinct()
                        .map(catalog::getLayer)
                        .toList();
    }

    private LayerDifferences read(Caller caller, LayerDeclaration layer, Instant from, Instant to, int limit) {
        long[] counts = new long[3];
        List<Item> items = new ArrayList<>();
        differences.read(caller, layer, from, to, difference -> {
            DifferenceKind kind = DifferenceKind.of(difference);
            counts[kind.ordinal()]++;
            if (items.size() < limit) {
                items.add(item(layer, difference, kind));
            }
        });
        return new LayerDifferences(layer.name(), counts[0], counts[1], counts[2], items);
    }

    private static Item item(LayerDeclaration layer, Differences.Difference difference, DifferenceKind kind) {
        Map<String, Object> newest = difference.after() == null ? difference.before() : difference.after();
        Object name = newest.get(layer.titleAttribute());
        return new Item(
                difference.id(),
                kind.word(),
                name == null ? null : name.toString(),
                kind == DifferenceKind.CHANGED
                        ? ChangedValues.of(layer, difference.before(), difference.after())
                        : Map.of(),
                ChangedValues.moved(difference.geometryBefore(), difference.geometryAfter())
                        ? ChangedValues.movedMetres(difference.geometryBefore(), difference.geometryAfter())
                        : null,
                GeoJsonText.of(difference.geometryBefore()),
                GeoJsonText.of(difference.geometryAfter()));
    }
}
