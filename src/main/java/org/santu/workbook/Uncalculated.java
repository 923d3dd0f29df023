package org.santu.workbook;

/** A formula without a result: no spreadsheet has had the workbook open since some other program wrote it. */
public record Uncalculated(String formula) {
    @Override
    public String toString() {
        return "=" + formula;
    }
}
