package org.santu.allocation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.allocation.Allocation.Row;
import org.santu.allocation.Allocation.Shared;
import org.santu.allocation.Allocation.Split;
import org.santu.allocation.Allocation.Spread;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import org.springframework.stereotype.Component;

/**
 * Who got what as a workbook: a sheet for each level with amounts and what that is for each unit of need, one on how evenly it
 * is spread, and one for each gap. Safe for concurrent use.
 */
@Component
class AllocationWorkbook {
    private static final int MOST_LISTED = 100_000;

    private final AllocationDesk desk;
    private final Gaps gaps;

    AllocationWorkbook(AllocationDesk desk, Gaps gaps) {
        this.desk = desk;
        this.gaps = gaps;
    }

    /** @param caller in whose scope, narrowed to the region; numbers only and names as they may read them */
    void write(OutputStream out, Caller caller, String region, Locale locale) throws IOException {
        Allocation first = desk.compare(caller, region, null);
        List<Allocation> all = new ArrayList<>();
        for (RegionLevel level : first.levels()) {
            all.add(level == first.level() ? first : desk.compare(caller, region, level));
        }
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            for (Allocation one : all) {
                regions(workbook, one, locale);
            }
            spreads(workbook, all, locale);
            for (Gaps.Found gap : gaps.list(caller.scope(), MOST_LISTED)) {
                gap(workbook, gap, locale);
            }
        }
    }

    private static void regions(WorkbookWriter workbook, Allocation one, Locale locale) throws IOException {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of(text(locale, "allocation.code"), 15),
                Column.of(text(locale, "allocation.above"), 16),
                Column.of(text(locale, "allocation.region"), 16)));
        one.needs().forEach(need -> columns.add(Column.of(title(need.label(), need.unit(), locale), 14)));
        for (Shared shared : one.resources()) {
            columns.add(Column.of(title(shared.column().label(), shared.column().unit(), locale), 18));
            one.needs()
                    .forEach(need -> columns.add(Column.of(
                            Messages.text(
                                    locale,
                                    "allocation.per",
                                    shared.column().label().in(locale),
                                    need.label().in(locale)),
                            22)));
        }
        SheetWriter sheet =
                workbook.sheet(text(locale, "allocation.level." + one.level().code()), columns, 0);
        for (Row row : one.rows()) {
            List<Object> cells = new ArrayList<>();
            cells.add(row.code());
            cells.add(row.parent());
            cells.add(row.name());
            cells.addAll(row.needs());
            for (Double amount : row.amounts()) {
                cells.add(amount);
                row.needs().forEach(need -> cells.add(need == null || need == 0 ? null : amount / need));
            }
            sheet.row(cells.toArray());
        }
    }

    private static void spreads(WorkbookWriter workbook, List<Allocation> all, Locale locale) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String key : List.of(
                "level",
                "resource",
                "need",
                "total",
                "per-unit",
                "gini",
                "theil",
                "theil-by",
                "theil-within",
                "theil-between",
                "left-out")) {
            columns.add(Column.of(text(locale, "allocation." + key), 20));
        }
        SheetWriter sheet = workbook.sheet(text(locale, "allocation.evenness"), columns, 0);
        for (Allocation one : all) {
            for (Shared shared : one.resources()) {
                for (int i = 0; i < shared.per().size(); i++) {
                    Spread spread = shared.per().get(i);
                    String need = one.needs().get(i).label().in(locale);
                    if (spread.splits().isEmpty()) {
                        sheet.row(spreadRow(one, shared, need, spread, null, locale));
                    }
                    for (Split split : spread.splits()) {
                        sheet.row(spreadRow(one, shared, need, spread, split, locale));
                    }
                }
            }
        }
    }

    /** @param split null where no level above has several regions */
    private static Object[] spreadRow(
            Allocation one, Shared shared, String need, Spread spread, Split split, Locale locale) {
        return new Object[] {
            text(locale, "allocation.level." + one.level().code()),
            title(shared.column().label(), shared.column().unit(), locale),
            need,
            shared.column().total(),
            spread.perUnit(),
            spread.gini(),
            spread.theil(),
            split == null
                    ? null
                    : text(locale, "allocation.level." + split.level().code()),
            split == null ? null : split.within(),
            split == null ? null : split.between(),
            spread.leftOut()
        };
    }

    private static void gap(WorkbookWriter workbook, Gaps.Found gap, Locale locale) throws IOException {
        SheetWriter sheet = workbook.sheet(
                gap.label().in(locale),
                List.of(
                        Column.of(text(locale, "allocation.code"), 15),
                        Column.of(text(locale, "allocation.name"), 24),
                        Column.of("id", 38)),
                0);
        for (var feature : gap.features()) {
            sheet.row(feature.regionCode(), feature.title(), feature.id().toString());
        }
    }

    private static String title(Text label, Text unit, Locale locale) {
        return unit == null
                ? label.in(locale)
                : Messages.text(locale, "allocation.with-unit", label.in(locale), unit.in(locale));
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key);
    }
}
