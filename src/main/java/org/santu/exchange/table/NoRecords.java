package org.santu.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.santu.exchange.source.Finding;

/** Rows below the headings that are no records: blank ones, totals, and who filled the form in. They are passed over and told. */
final class NoRecords {
    private static final Pattern TOTAL =
            Pattern.compile("(合计|小计|总计|共计|累计|总合计|全县合计|全乡合计|全镇合计|全村合计|total|subtotal|grandtotal)[:：]?");
    private static final Pattern SIGNATURE =
            Pattern.compile("(填表人|填报人|制表人|制表|审核人|审核|经办人|负责人|单位负责人|联系人|填表日期|填报日期|注|备注|说明)[:：].*", Pattern.DOTALL);
    private static final int MOST_NAMED = 20;

    private final List<Long> totals = new ArrayList<>();
    private long blank;
    private long totalCount;

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

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (totalCount > 0) {
            String rows = String.join(", ", totals.stream().map(String::valueOf).toList());
            findings.add(
                    Finding.ofFile("SANTU-TABLE-TOTALS", rows + (totalCount > totals.size() ? " …" : ""), totalCount));
        }
        if (blank > 0) {
            findings.add(Finding.ofFile("SANTU-TABLE-BLANK-ROWS", blank, null));
        }
        return findings;
    }
}
