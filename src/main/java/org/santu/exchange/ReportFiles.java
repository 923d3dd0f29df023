package org.santu.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.csv.FormulaGuard;
import org.santu.exchange.source.Finding;
import org.santu.problem.Messages;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The report of an import as files: for programs, for Excel, and as a plain table. Safe for concurrent use. */
@Component
class ReportFiles {
    private final JsonMapper json;

    ReportFiles(JsonMapper json) {
        this.json = json;
    }

    /** A finding as people read it. */
    private record Line(
            String code, String action, long row, String field, String value, String expected, String text) {}

    /** Findings of a code: how many there are, the first of them with their rows. */
    private record Group(String code, String action, String actionText, long count, List<Line> first) {}

    private record Report(
            String file,
            String layer,
            String mode,
            String format,
            String crs,
            String crsReason,
            String encoding,
            String encodingReason,
            List<FieldMatch> matches,
            List<String> unusedFields,
            long read,
            long inserted,
            long updated,
            long deleted,
            long unlocated,
            long repaired,
            long rejected,
            long duplicates,
            List<Group> findings,
            UUID batch,
            boolean refused,
            boolean dryRun,
            double seconds) {}

    String name(String key, Locale locale) {
        return Messages.text(locale, key);
    }

    void writeJson(ImportReport report, Locale locale, OutputStream out) {
        json.writeValue(
                out,
                new Report(
                        report.file(),
                        report.layer(),
                        report.mode().name().toLowerCase(Locale.ROOT),
                        report.format(),
                        report.crs(),
                        Messages.text(locale, report.crsReason(), report.crs()),
                        report.encoding(),
                        Messages.text(
                                locale,
                                report.encodingReason(),
                                report.encoding(),
                                String.valueOf(report.encodingConfidencePercent())),
                        report.matches(),
                        report.unusedFields(),
                        report.rowsRead(),
                        report.inserted(),
                        report.updated(),
                        report.deleted(),
                        report.unlocated(),
                        report.repaired(),
                        report.rejected(),
                        report.duplicates(),
                        groups(report, locale),
                        report.batch(),
                        report.refused(),
                        report.dryRun(),
                        report.seconds()));
    }

    private static List<Group> groups(ImportReport report, Locale locale) {
        Map<String, List<Finding>> byCode = new TreeMap<>();
        report.findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code() + finding.action(), key -> new ArrayList<>())
                        .add(finding));
        return byCode.values().stream()
                .map(found -> {
                    Finding one = found.get(0);
                    return new Group(
                            one.code(),
                            one.action().name().toLowerCase(Locale.ROOT),
                            Messages.text(
                                    locale, "import.action." + one.action().name()),
                            Math.max(found.size(), report.counts().getOrDefault(one.code(), 0L)),
                            found.stream().map(finding -> line(finding, locale)).toList());
                })
                .toList();
    }

    private static Line line(Finding finding, Locale locale) {
        return new Line(
                finding.code(),
                finding.action().name().toLowerCase(Locale.ROOT),
                finding.row(),
                finding.field(),
                finding.value(),
                finding.expected(),
                finding.text(locale));
    }

    void writeWorkbook(ImportReport report, LayerDeclaration layer, Locale locale, OutputStream out)
            throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter summary = workbook.sheet(
                    Messages.text(locale, "import.report.summary"),
                    List.of(Column.of(Messages.text(locale, "import.report.file"), 100)),
                    0);
            for (String text : ReportText.head(report, layer, locale)) {
                summary.row(text);
            }
            SheetWriter findings = workbook.sheet(
                    Messages.text(locale, "import.report.findings"),
                    List.of(
                            Column.of(title("row", locale), 8),
                            Column.of(title("field", locale), 18),
                            Column.of(title("value", locale), 30),
                            Column.of(title("expected", locale), 30),
                            Column.of(title("action", locale), 12),
                            Column.of(title("text", locale), 60),
                            Column.of(title("code", locale), 34)),
                    0);
            for (Finding finding : report.findings()) {
                findings.row(cells(finding, locale));
            }
        }
    }

    private static String title(String name, Locale locale) {
        return Messages.text(locale, "import.report.column." + name);
    }

    private static Object[] cells(Finding finding, Locale locale) {
        return new Object[] {
            finding.row() == 0 ? null : finding.row(),
            finding.field(),
            finding.value(),
            finding.expected(),
            Messages.text(locale, "import.action." + finding.action().name()),
            finding.text(locale),
            finding.code()
        };
    }

    /** UTF-8 with a mark, since Excel takes anything else for the code page of the country. */
    void writeTable(ImportReport report, Locale locale, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(List.of("row", "field", "value", "expected", "action", "text", "code").stream()
                .map(name -> title(name, locale))
                .toList());
        for (Finding finding : report.findings()) {
            List<String> cells = new ArrayList<>();
            for (Object cell : cells(finding, locale)) {
                cells.add(cell == null ? "" : FormulaGuard.close(cell.toString()));
            }
            csv.writeRecord(cells);
        }
        // It has a buffer of its own.
        csv.flush();
    }
}
