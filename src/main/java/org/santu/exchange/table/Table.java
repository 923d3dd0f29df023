package org.santu.exchange.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.FieldNames;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;
import org.santu.workbook.Uncalculated;

/** Rows under headings as records with positions. For one thread. */
public final class Table {
    private static final int MAXIMUM_COLUMNS = 2000;
    private static final int SURELY_NUMBERED = 6;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern POWER = Pattern.compile("[1-9]([.]\\d+)?[Ee][+]?(1[5-9]|2\\d)");

    /** What spreadsheets write in place of a value: formulas that failed, and columns too narrow for theirs. */
    private static final Pattern FAILED =
            Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA)|Err:\\d{3}|#{3,}");

    private final List<TableRow> first = new ArrayList<>();
    private final Iterator<TableRow> rows;
    private final RecordSchema schema;
    private final PositionColumns position;
    private final List<Finding> findings = new ArrayList<>();
    private final NoRecords noRecords = new NoRecords();
    /** How many cells each row has in a format that writes blank ones too; 0 in others. */
    private final int wholeWidth;

    /**
     * @param rows at least one
     * @param known what headings may say
     * @param wholeRows whether the format writes blank cells at the end of a row too, so that a shorter row is told
     * @throws SantuException SANTU-CSV-TOO-WIDE
     */
    public Table(String name, Iterator<TableRow> rows, Set<String> known, boolean wholeRows) {
        this.rows = rows;
        while (first.size() < TableHead.SEARCHED_ROWS && rows.hasNext()) {
            first.add(rows.next());
        }
        TableHead head = TableHead.find(
                first.stream().map(row -> Arrays.asList(row.cells())).toList(), known);
        if (head.headings().size() > MAXIMUM_COLUMNS) {
            throw new SantuException("SANTU-CSV-TOO-WIDE", name, head.headings().size(), MAXIMUM_COLUMNS);
        }
        if (head.rows() > 1) {
            findings.add(Finding.ofFile(
                    "SANTU-TABLE-HEAD-BELOW",
                    String.valueOf(first.get(head.rows() - 1).number()),
                    null));
        }
        wholeWidth = wholeRows ? namedWidth(head.headings()) : 0;
        first.subList(0, head.rows()).clear();
        if (!first.isEmpty() && isColumnNumbers(first.get(0))) {
            findings.add(Finding.ofFile(
                    "SANTU-TABLE-COLUMN-NUMBERS", String.valueOf(first.remove(0).number()), null));
        }
        if (!first.isEmpty() && isExample(first.get(0))) {
            findings.add(Finding.ofFile(
                    "SANTU-TABLE-EXAMPLE", String.valueOf(first.remove(0).number()), null));
        }
        FieldNames names = new FieldNames();
        List<SourceField> fields = new ArrayList<>();
        for (String heading : head.headings()) {
            String unit = fields.size() < head.units().size() ? head.units().get(fields.size()) : null;
            fields.add(new SourceField(names.unique(heading), FieldKind.TEXT, unit));
        }
        position = new PositionColumns(fields.stream().map(SourceField::name).toList());
        schema = new RecordSchema(fields, position.exist(), position.listNames());
    }

    private static int namedWidth(List<String> headings) {
        int width = headings.size();
        while (width > 0 && headings.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Our own templates begin with a row that shows how to fill them in. */
    private static boolean isExample(TableRow row) {
        return row.cells().length > 0 && String.valueOf(row.cells()[0]).matches("(示例|例[:：]|Example).*");
    }

    /** Forms number their columns below the headings: (1), (2), (3), or without brackets where there are many. */
    private static boolean isColumnNumbers(TableRow row) {
        boolean bracketed =
                row.cells().length > 0 && String.valueOf(row.cells()[0]).matches("[(（]\\s*1\\s*[)）]");
        if (!bracketed && row.cells().length < SURELY_NUMBERED) {
            return false;
        }
        for (int i = 0; i < row.cells().length; i++) {
            if (row.cells()[i] == null
                    || !row.cells()[i]
                            .toString()
                            .replaceAll("[()（）\\s]|\\.0$", "")
                            .equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }

    public RecordSchema schema() {
        return schema;
    }

    public Optional<DeclaredCrs> findCrs() {
        return position.findCrs();
    }

    /** Those about rows that were passed over are complete when all records have been read. */
    public List<Finding> findings() {
        return Stream.concat(findings.stream(), noRecords.findings().stream()).toList();
    }

    public Iterator<SourceRecord> records() {
        Iterator<TableRow> begin = first.iterator();
        return new LookAhead<>() {
            @Override
            protected SourceRecord find() {
                while (begin.hasNext() || rows.hasNext()) {
                    TableRow row = begin.hasNext() ? begin.next() : rows.next();
                    if (!noRecords.take(row)) {
                        return record(row);
                    }
                }
                return null;
            }
        };
    }

    /** Spreadsheets keep fifteen digits of a number, and write longer ones as powers of ten: identity numbers, accounts. */
    private static boolean isShortened(Object value) {
        return value instanceof BigDecimal number && number.precision() - number.scale() > EXACT_DIGITS
                || value instanceof String text && POWER.matcher(text).matches();
    }

    /** Whether a spreadsheet had no value for the cell; what stands there instead is none. */
    public static boolean isFailed(Object value) {
        return value instanceof Uncalculated
                || value instanceof String text
                        && (text.startsWith("#") || text.startsWith("Err:"))
                        && FAILED.matcher(text).matches();
    }

    private static Object shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private SourceRecord record(TableRow row) {
        List<Finding> found = new ArrayList<>(0);
        if (row.cells().length < wholeWidth) {
            noRecords.takeShort(row);
        }
        Object[] values = Arrays.copyOf(row.cells(), schema.fields().size());
        Geometry geometry = position.read(values, row.number(), found);
        for (int i = 0; i < values.length; i++) {
            if (isShortened(values[i])) {
                String name = schema.fields().get(i).name();
                found.add(Finding.ofRow(
                        "SANTU-TABLE-DIGITS-LOST", Action.REJECTED, row.number(), name, shown(values[i]), null));
            }
            if (isFailed(values[i])) {
                String name = schema.fields().get(i).name();
                found.add(Finding.ofRow("SANTU-TABLE-NO-VALUE", Action.REJECTED, row.number(), name, values[i], null));
            }
            if (values[i] instanceof String text && text.indexOf('\uFFFD') >= 0) {
                String name = schema.fields().get(i).name();
                found.add(Finding.ofRow("SANTU-IMPORT-TEXT-DAMAGED", Action.REJECTED, row.number(), name, text, null));
            }
        }
        for (int i = values.length; i < row.cells().length; i++) {
            if (row.cells()[i] != null) {
                found.add(Finding.ofRow(
                        "SANTU-CSV-EXTRA-VALUES",
                        Action.REJECTED,
                        row.number(),
                        null,
                        row.cells().length,
                        values.length));
                break;
            }
        }
        return new SourceRecord(row.number(), values, geometry, found);
    }
}
