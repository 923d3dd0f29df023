package org.santu.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.problem.Messages;

/** A report as lines of text in the language of its reader. */
final class ReportText {
    private static final int EXAMPLES = 3;

    private final ImportReport report;
    private final LayerDeclaration layer;
    private final Locale locale;
    private final StringJoiner lines = new StringJoiner(System.lineSeparator());

    private ReportText(ImportReport report, LayerDeclaration layer, Locale locale) {
        this.report = report;
        this.layer = layer;
        this.locale = locale;
    }

    static String of(ImportReport report, LayerDeclaration layer, Locale locale) {
        ReportText text = new ReportText(report, layer, locale);
        text.head();
        text.counts();
        text.findings();
        text.rejectedFile();
        return text.lines.toString();
    }

    /** What was understood and how many rows went where, line by line. */
    static List<String> head(ImportReport report, LayerDeclaration layer, Locale locale) {
        ReportText text = new ReportText(report, layer, locale);
        text.head();
        text.counts();
        return text.lines.toString().lines().toList();
    }

    private void head() {
        say("import.report.title", report.file(), report.format(), layer.label().in(locale), report.layer());
        if (report.dryRun()) {
            say("import.report.dry-run");
        }
        say("import.report.crs", Messages.text(locale, report.crsReason(), report.crs()));
        String confidence = String.valueOf(report.encodingConfidencePercent());
        say("import.report.encoding", Messages.text(locale, report.encodingReason(), report.encoding(), confidence));
        String matches = report.matches().stream()
                .map(match -> match.attribute() + " ← " + match.field() + " ("
                        + Messages.text(locale, "import.match." + match.how().name()) + ")")
                .collect(Collectors.joining(", "));
        say("import.report.fields", matches.isEmpty() ? "–" : matches);
        if (!report.unusedFields().isEmpty()) {
            say("import.report.unused", String.join(", ", report.unusedFields()));
        }
    }

    private void counts() {
        say("import.report.read", report.rowsRead(), report.seconds());
        say(
                report.dryRun() ? "import.report.would-insert" : "import.report.inserted",
                report.inserted(),
                report.unlocated(),
                report.repaired());
        if (report.mode() != ImportMode.INSERT) {
            say("import.report.updated", report.updated(), report.deleted());
        }
        say("import.report.duplicates", report.duplicates());
        say("import.report.rejected", report.rejected());
        if (report.refused()) {
            say("import.report.refused", report.rejected());
        }
    }

    private void findings() {
        Map<String, List<Finding>> byCode = report.findings().stream().collect(Collectors.groupingBy(Finding::code));
        byCode.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Finding>>, Action>comparing(
                                entry -> entry.getValue().get(0).action(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> findings(entry.getKey(), entry.getValue()));
    }

    private void findings(String code, List<Finding> findings) {
        long count = report.counts().getOrDefault(code, (long) findings.size());
        String action = Messages.text(
                locale, "import.action." + findings.get(0).action().name());
        if (findings.get(0).row() == 0 && count == 1) {
            lines.add(code + " [" + action + "] " + line(findings.get(0)));
            return;
        }
        lines.add(code + " [" + action + "] " + Messages.text(locale, "import.report.times", count));
        findings.stream().limit(EXAMPLES).forEach(finding -> lines.add("    " + line(finding)));
        if (count > EXAMPLES) {
            lines.add("    …");
        }
    }

    private String line(Finding finding) {
        String row = finding.row() == 0
                ? ""
                : Messages.text(locale, "import.report.row", String.valueOf(finding.row())) + " ";
        String field = finding.field() == null ? "" : finding.field() + ": ";
        return row + field + finding.text(locale);
    }

    private void rejectedFile() {
        if (report.rejectedFile() != null) {
            say("import.report.rejected-file", report.rejectedFile().toString());
        }
    }

    private void say(String key, Object... args) {
        lines.add(Messages.text(locale, key, args));
    }
}
