package org.santu.sheet.handbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.RegionCode;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.sheet.form.FormFlow;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.page.SheetPage;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints handbooks as PDF with real text. Everything is read in the scope of the caller and masked by it; each print is in the
 * audit log before anything is read. Same data, options and caller: same bytes. Safe for concurrent use.
 */
@Component
public class Handbooks {

    private final Catalog catalog;
    private final HandbookReader reader;
    private final Regions regions;
    private final AuditLog audit;
    private final VillagePicture pictures;
    private final String home;

    Handbooks(
            Catalog catalog,
            HandbookReader reader,
            Regions regions,
            AuditLog audit,
            VillagePicture pictures,
            @Value("${santu.address:http://localhost:${server.port:8080}}") String home) {
        this.catalog = catalog;
        this.reader = reader;
        this.regions = regions;
        this.audit = audit;
        this.pictures = pictures;
        this.home = home.replaceFirst("/+$", "");
    }

    /**
     * What was printed.
     *
     * @param missing characters that the font lacks; a sign stands in their place
     */
    public record Printed(String title, int pages, TreeSet<Integer> missing) {
        /** Such as {@code U+2B5AF}, or empty. */
        public String missingText() {
            return missing.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
        }
    }

    /**
     * 扶贫手册 of one household.
     *
     * @throws SantuException SANTU-FEATURE-NOT-FOUND, SANTU-ACCESS-DENIED
     */
    public Printed household(Caller caller, UUID id, HandbookOptions options, OutputStream out) {
        caller.require(Permission.PRINT);
        Caller reader = reading(caller, options);
        SimpleFeature household = find(reader, id);
        record(caller, "household/" + id, text(household, StandardColumns.REGION_CODE), options);
        TreeSet<Integer> missing = new TreeSet<>();
        List<SheetPage> pages = householdPages(reader, household, options, missing);
        Forms forms = new Forms(options.locale());
        String title = forms.text("household.document", text(household, "name"));
        return write(title, caller, options, missing, pages, out);
    }

    /**
     * 贫困村手册 of one village.
     *
     * @throws SantuException SANTU-REGION-NOT-FOUND, SANTU-ACCESS-DENIED
     */
    public Printed village(Caller caller, String code, HandbookOptions options, OutputStream out) {
        caller.require(Permission.PRINT);
        Region region = getRegion(caller, code);
        Caller inside = inside(reading(caller, options), region);
        record(caller, "village/" + region.code(), region.code(), options);
        TreeSet<Integer> missing = new TreeSet<>();
        try {
            SimpleFeature village = reader.findVillage(inside, region.code())
                    .orElseThrow(() -> new SantuException("SANTU-HANDBOOK-VILLAGE-NOT-FOUND", region.code()));
            List<FormValues> projects = list(inside, "project", "project_number", options, missing);
            List<FormValues> households = list(inside, "household", "household_number", options, missing);
            FormValues values =
                    new FormValues(catalog.getLayer("village"), village, inside.scope(), options.locale(), missing);
            List<SheetPage> pages = new VillageBook(values, projects, households, new Forms(options.locale()))
                    .pages(
                            place(caller, region.code()),
                            home + "/village/" + region.code(),
                            foot(village, options),
                            pictures.draw(inside, region, options, FormFlow.WIDTH, VillageBook.MAP_HEIGHT));
            String title = new Forms(options.locale()).text("village.document", region.name());
            return write(title, caller, options, missing, pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The households of a region in the order of a file of all of them. */
    List<SimpleFeature> listHouseholds(Caller caller, String code, HandbookOptions options) throws IOException {
        Region region = getRegion(caller, code);
        return reader.listSorted(inside(reading(caller, options), region), "household", "household_number");
    }

    List<SheetPage> householdPages(
            Caller caller, SimpleFeature household, HandbookOptions options, TreeSet<Integer> missing) {
        FormValues values =
                new FormValues(catalog.getLayer("household"), household, caller.scope(), options.locale(), missing);
        String id = bareId(household);
        return new HouseholdBook(values, new Forms(options.locale()))
                .pages(
                        place(caller, text(household, StandardColumns.REGION_CODE)),
                        home + "/household/" + id,
                        foot(household, options));
    }

    /** The caller with what they may see on this print. */
    static Caller reading(Caller caller, HandbookOptions options) {
        return options.publicEdition() ? caller.publicEdition() : caller;
    }

    Region getRegion(Caller caller, String code) {
        if (RegionCode.parse(code).isEmpty()) {
            throw new SantuException("SANTU-REGION-CODE", code).with("field", "region");
        }
        return regions.findRegion(caller, code).orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code));
    }

    void record(Caller caller, String subject, String region, HandbookOptions options) {
        audit.record(
                caller.username(),
                AuditAction.PRINT,
                subject,
                Map.of(AuditLog.REGION, region, "what", "handbook", "public", options.publicEdition()));
    }

    private static Caller inside(Caller caller, Region region) {
        return CallerRegion.of(caller, region.code())
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", region.code()));
    }

    private SimpleFeature find(Caller caller, UUID id) {
        try {
            return reader.find(caller, "household", id)
                    .orElseThrow(() -> new SantuException("SANTU-FEATURE-NOT-FOUND", "household", id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FormValues> list(
            Caller caller, String layer, String order, HandbookOptions options, TreeSet<Integer> missing)
            throws IOException {
        List<FormValues> values = new ArrayList<>();
        for (SimpleFeature feature : reader.listSorted(caller, layer, order)) {
            values.add(new FormValues(catalog.getLayer(layer), feature, caller.scope(), options.locale(), missing));
        }
        return values;
    }

    private List<String> place(Caller caller, String code) {
        return regions.path(caller, code).stream().map(Region::name).toList();
    }

    private static String foot(SimpleFeature feature, HandbookOptions options) {
        Object updated = feature.getAttribute(StandardColumns.UPDATED_AT);
        Optional<LocalDate> date = updated instanceof Instant moment
                ? Optional.of(ChinaTime.dayOf(moment))
                : updated instanceof Date moment ? Optional.of(ChinaTime.dayOf(moment.toInstant())) : Optional.empty();
        return new Forms(options.locale())
                .text(
                        "cover.foot",
                        options.printedOn().toString(),
                        date.map(LocalDate::toString).orElse("-"));
    }

    private static Printed write(
            String title,
            Caller caller,
            HandbookOptions options,
            TreeSet<Integer> missing,
            List<SheetPage> pages,
            OutputStream out) {
        Printed printed = new Printed(title, pages.size(), missing);
        try (PdfOutput pdf =
                new PdfOutput(out, new PdfInfo(title, caller.username(), options.printedOn(), options.locale()))) {
            for (SheetPage page : pages) {
                pdf.add(page, null);
            }
            pdf.finish();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bareId(SimpleFeature feature) {
        return feature.getID().substring(feature.getID().indexOf('.') + 1);
    }

    static String text(SimpleFeature feature, String attribute) {
        Object value = feature.getAttribute(attribute);
        return value == null ? "" : value.toString();
    }
}
