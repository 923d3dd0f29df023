package org.santu.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/**
 * The ledger as a workbook: statistics, households, people. The sheet of households can be changed and imported again (mode update):
 * each row carries the number of its household.
 */
final class LedgerWorkbook {
    private static final EnumSet<RegionLevel> LEVELS = EnumSet.allOf(RegionLevel.class);
    private static final double NARROW = 12;
    private static final double WIDE = 22;

    private final LedgerReading reading;
    private final LedgerQuestion question;
    private final Locale locale;

    LedgerWorkbook(LedgerReading reading, LedgerQuestion question, Locale locale) {
        this.reading = reading;
        this.question = question;
        this.locale = locale;
    }

    /** Leaves the stream open. */
    void write(OutputStream out) throws IOException {
        LedgerStatistics statistics = reading.statistics(question, LEVELS);
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            statistics(workbook, statistics);
            households(workbook, (int) statistics.total().count(Figure.HOUSEHOLDS));
            people(workbook);
        }
    }

    private String text(String key, Object... args) {
        return Messages.text(locale, "ledger.sheet." + key, args);
    }

    private void statistics(WorkbookWriter workbook, LedgerStatistics found) throws IOException {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(text("by"), NARROW), Column.of(text("code"), 16), Column.of(text("name"), WIDE)));
        for (Figure figure : Figure.values()) {
            columns.add(Column.of(
                    figure.label().in(locale) + "(" + figure.unit().text().in(locale) + ")", NARROW + 4));
        }
        SheetWriter sheet = workbook.sheet(text("statistics"), columns, 0);
        row(
                sheet,
                text("total"),
                reading.day().toString(),
                text("as-of", reading.day().toString()),
                found.total());
        PlaceNames names = reading.places(found.regions().values().stream()
                .flatMap(level -> level.keySet().stream())
                .toList());
        found.regions()
                .forEach((level, figures) -> figures.forEach((code, own) -> {
                    // What lies above the region of the ledger says the same as its total.
                    if (level.digits() > reading.scope().regionPrefix().length() || code.isEmpty()) {
                        row(
                                sheet,
                                text("level." + level.code()),
                                code,
                                code.isEmpty() ? text("not-stated") : names.of(code),
                                own);
                    }
                }));
        for (LedgerStatistics.SiteFigures site : found.sites()) {
            if (site.figures().count(Figure.HOUSEHOLDS) > 0) {
                row(sheet, text("site"), site.site().number(), site.site().name(), site.figures());
            }
        }
        row(sheet, text("site"), null, text("no-site"), found.noSite());
        row(sheet, text("site"), null, text("unknown-site"), found.unknownSite());
        found.years().forEach((year, own) -> row(sheet, text("year"), year, year, own));
        coded(sheet, "relocation_kind", found.kinds());
        coded(sheet, "relocation_stage", found.stages());
        coded(sheet, "relocation_mode", found.modes());
    }

    private void coded(SheetWriter sheet, String attribute, Map<String, Figures> figures) {
        LayerDeclaration household = reading.household();
        Attribute declared = household.getAttribute(attribute);
        figures.forEach((code, own) -> row(
                sheet,
                declared.label().in(locale),
                code,
                code.isEmpty() ? text("not-stated") : LedgerColumns.label(household, attribute, code, locale),
                own));
    }

    private static void row(SheetWriter sheet, String by, String code, String name, Figures figures) {
        List<Object> cells = new ArrayList<>(Arrays.asList(by, code, name));
        for (Figure figure : Figure.values()) {
            cells.add(figures.get(figure));
        }
        write(sheet, cells);
    }

    private static void write(SheetWriter sheet, List<Object> cells) {
        try {
            sheet.row(cells.toArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void households(WorkbookWriter workbook, int rows) throws IOException {
        LedgerColumns columns = new LedgerColumns(reading.household(), locale);
        List<Column> all = new ArrayList<>(columns.columns());
        int id = all.size() - LedgerColumns.OWN;
        all.add(id, Column.of(text("area-per-person"), NARROW + 4));
        all.add(id + 1, Column.of(text("area-limit"), NARROW + 4));
        all.add(id + 2, Column.of(text("over-area"), NARROW));
        SheetWriter sheet = workbook.sheet(text("households"), all, Math.max(1, rows));
        reading.each(question, columns.attributes(), row -> {
            List<Object> cells = columns.cells(row);
            cells.add(id, row.getBigDecimal("area_per_person"));
            cells.add(id + 1, row.getBigDecimal("area_limit"));
            cells.add(id + 2, row.getBoolean("over_area") ? text("over") : null);
            write(sheet, cells);
        });
    }

    private void people(WorkbookWriter workbook) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(
                "township",
                "village",
                "household-number",
                "head",
                "person",
                "relation",
                "sex",
                "born",
                "kind",
                "stage",
                "year",
                "site-name",
                "flat",
                "area-per-person",
                "moved")) {
            columns.add(Column.of(text(name), NARROW + 4));
        }
        SheetWriter sheet = workbook.sheet(text("people"), columns, 0);
        LayerDeclaration household = reading.household();
        Attribute members = household.getAttribute("members");
        int offset = 0;
        Page<LedgerPerson> page;
        do {
            page = reading.people(question, new LedgerPaging(null, LedgerPaging.MOST, offset));
            for (LedgerPerson person : page.rows()) {
                write(sheet, person(person, household, members));
            }
            offset += LedgerPaging.MOST;
        } while (offset < page.total());
    }

    private List<Object> person(LedgerPerson person, LayerDeclaration household, Attribute members) {
        return Arrays.asList(
                person.township(),
                person.village(),
                person.householdNumber(),
                person.head(),
                person.name(),
                member(members, "relation", person.relation()),
                member(members, "sex", person.sex()),
                person.birthYear(),
                LedgerColumns.label(household, "relocation_kind", person.kind(), locale),
                LedgerColumns.label(household, "relocation_stage", person.stage(), locale),
                person.year(),
                person.site(),
                person.newFlat(),
                person.areaPerPerson(),
                person.movedDate());
    }

    private String member(Attribute members, String field, String code) {
        return code == null
                ? null
                : members.findField(field)
                        .map(Attribute::codeList)
                        .flatMap(list -> list.findCode(code))
                        .map(found -> found.label().in(locale))
                        .orElse(code);
    }
}
