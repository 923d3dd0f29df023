package org.santu.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.santu.exchange.source.Finding;

/**
 * Rows below the headings that are no records: blank ones, totals, and who filled the form in. They are passed over and told;
 * so are records that are not whole.
 */
final class NoRecords {
    private static final Pattern TOTAL =
            Pattern.compile("(合计|小计|总计|共计|累计|总合计|全县合计|全乡合计|全镇合计|全村合计|total|subtotal|grandtotal)[:：]?");
    private static final Pattern SIGNATURE =
            Pattern.compile("(填表人|填报人|制表人|制表|审核人|审核|经办人|负责人|单位负责人|联系人|填表日期|填报日期|注|备注|说明)[:：].*", Pattern.DOTALL);
    private static final int MOST_NAMED = 20;

    private final List<Long> totals = new ArrayList<>();
    private long blank;
    private long totalCount;
    private final List<Long> shortRows = new ArrayList<>();
    private long shortCount;

    /** Whether a row is none; it is remembered then. */
    boolean take(TableRow row) {
        String begin = null;
        for (Object cell : row.cells()) {
            if (cell != null && !cell.toString().isBlank()) {
                begin = cell.toString().strip();
                break;
            }
        }
        if (begin == null) {
            blank++;
            return true;
        }
        boolean isNone = TOTAL.matcher(begin.replaceAll("[\\s\u3000]", "").toLowerCase(Locale.ROOT))
                        .matches()
                || SIGNATURE.matcher(begin).matches();
        if (isNone) {
            totalCount++;
            if (totals.size() < MOST_NAMED) {
                totals.add(row.number());
            }
        }
        return isNone;
    }

    /** A record that ends before the last heading. */
    void takeShort(TableRow row) {
        shortCount++;
        if (shortRows.size() < MOST_NAMED) {
            shortRows.add(row.number());
        }
    }

    private static Finding named(String code, List<Long> rows, long count) {
        String named = String.join(", ", rows.stream().map(String::valueOf).toList());
        return Finding.ofFile(code, named + (count > rows.size() ? " …" : ""), count);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (totalCount > 0) {
            findings.add(named("SANTU-TABLE-TOTALS", totals, totalCount));
        }
        if (shortCount > 0) {
            findings.add(named("SANTU-TABLE-SHORT-ROWS", shortRows, shortCount));
        }
        if (blank > 0) {
            findings.add(Finding.ofFile("SANTU-TABLE-BLANK-ROWS", blank, null));
        }
        return findings;
    }
}
