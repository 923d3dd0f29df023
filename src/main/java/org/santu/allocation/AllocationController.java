package org.santu.allocation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.RegionLevel;
import org.santu.problem.SantuException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who got what, against need, and who goes without. */
@RestController
class AllocationController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AllocationDesk desk;
    private final Gaps gaps;
    private final AllocationWorkbook workbook;
    private final AuditLog audit;

    AllocationController(AllocationDesk desk, Gaps gaps, AllocationWorkbook workbook, AuditLog audit) {
        this.desk = desk;
        this.gaps = gaps;
        this.workbook = workbook;
        this.audit = audit;
    }

    /** @param level of the regions that are compared; without it the first below the region that has several */
    @GetMapping("/api/allocation")
    ResponseEntity<Allocation> compare(
            Caller caller,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String level) {
        Caller inside = inside(caller, region);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.compare(inside, code(inside), level(level)));
    }

    @GetMapping("/api/allocation/gaps")
    ResponseEntity<List<Gaps.Found>> gaps(Caller caller, @RequestParam(required = false) String region) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(gaps.list(inside(caller, region).scope(), Gaps.MOST_LISTED));
    }

    /** A file that leaves the house, so it asks for the right to take data out, and it is written down. */
    @GetMapping("/api/allocation.xlsx")
    void file(Caller caller, Locale locale, HttpServletResponse response, @RequestParam(required = false) String region)
            throws IOException {
        caller.require(Permission.EXPORT);
        Caller inside = inside(caller, region);
        audit.record(
                caller.username(),
                AuditAction.EXPORT,
                "allocation",
                Map.of(AuditLog.REGION, inside.scope().regionPrefix()));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"allocation.xlsx\"");
        workbook.write(response.getOutputStream(), inside, code(inside), locale);
    }

    private static Caller inside(Caller caller, String region) {
        caller.require(Permission.READ);
        caller.requireInside();
        return CallerRegion.of(caller, region)
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", region).with("field", "region"));
    }

    private static String code(Caller inside) {
        return inside.scope().regionPrefix();
    }

    private static RegionLevel level(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return RegionLevel.findByCode(text)
                .orElseThrow(() -> new SantuException("SANTU-ALLOCATION-LEVEL", text).with("field", "level"));
    }
}
