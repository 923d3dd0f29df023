package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.problem.Messages;
import org.santu.testing.TestStore;

class ReportTextTest {
    private static final ImportReport REPORT = new ImportReport(
            "ledger.csv",
            "village",
            ImportMode.INSERT,
            "CSV",
            "GCJ-02",
            "SANTU-IMPORT-CRS-GIVEN",
            "GBK",
            "SANTU-IMPORT-ENCODING-DETECTED",
            97,
            List.of(new FieldMatch("name", "村名", 0, FieldMatch.How.LABEL)),
            List.of("备注"),
            1500,
            1498,
            0,
            0,
            3,
            1,
            1,
            1,
            List.of(Finding.ofRow("SANTU-IMPORT-BAD-NUMBER", Action.REJECTED, 1234, "总户数", "许多", null)),
            Map.of("SANTU-IMPORT-BAD-NUMBER", 1L),
            Path.of("ledger.csv.rejected.csv"),
            null,
            false,
            false,
            1.26);

    @Test
    void bothLanguagesSayEverything() {
        String english = ReportText.of(REPORT, TestStore.shippedCatalog().getLayer("village"), Locale.ENGLISH);
        assertThat(english)
                .contains("Villages", "given as GCJ-02", "look like GBK, 97 % sure", "name ← 村名 (label)")
                .contains("Rows read: 1,500, in 1.3 s", "not yet located 3", "row 1234 总户数: Not a number: 许多")
                .contains("ledger.csv.rejected.csv");
        String chinese = ReportText.of(REPORT, TestStore.shippedCatalog().getLayer("village"), Locale.CHINA);
        assertThat(chinese).contains("坐标系：按指定为 GCJ-02", "第 1234 行 总户数: 不是数字：许多", "退回 1 行");
        assertThat(chinese.lines().count()).isEqualTo(english.lines().count());
    }

    /** It used to end with its mark: what the writer still held was never handed on. */
    @Test
    void theTableHoldsItsFindings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFiles(null).writeTable(REPORT, Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1234,总户数,许多,")
                .endsWith("SANTU-IMPORT-BAD-NUMBER");
    }

    @Test
    void everyCodeInTheSourcesHasItsTexts() throws IOException {
        Pattern code = Pattern.compile(
                "\"((?:SANTU-(?:IMPORT|SHP|GEOJSON|CSV|CRS)|import\\.report)[A-Za-z0-9.-]*[A-Za-z0-9])\"");
        TreeSet<String> missing = new TreeSet<>();
        for (String room : new String[] {"exchange", "crs"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/santu/" + room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = code.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        if (!Messages.knows(matcher.group(1))) {
                            missing.add(matcher.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
