package org.santu.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An open XLSX file, read row by row. Formulas are not calculated: what counts is the value kept with them. For one thread;
 * close it.
 */
public final class WorkbookFile implements Closeable {
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FIRST_DAY_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_SERIAL = 2_958_466;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int EXACT_DIGITS = 15;

    private final Path file;
    private final WorkbookLimits limits;
    private final ReadableWorkbook workbook;
    private final Calculation calculation;
    private final List<Sheet> sheets;
    private final List<Sheet> hidden;
    private final List<Stream<Row>> open = new ArrayList<>();

    private WorkbookFile(Path file, WorkbookLimits limits, ReadableWorkbook workbook) {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        this.calculation = new Calculation(file);
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        this.hidden = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
                .toList();
    }

    /** @throws WorkbookException SANTU-WORKBOOK-FORMAT when it is no workbook, SANTU-WORKBOOK-LARGE when over a limit */
    public static WorkbookFile open(Path file, WorkbookLimits limits) throws IOException {
        if (file.toFile().length() > limits.fileBytes()) {
            throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
        }
        PackageCheck.check(file, limits);
        try {
            return new WorkbookFile(file, limits, read(file));
        } catch (IOException | RuntimeException e) {
            // The reader answers a broken file with whatever its parser happened to meet.
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
    }

    /** A workbook without styles has no dates to tell from numbers. */
    private static ReadableWorkbook read(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /** Names of the sheets that can be seen, in their order. */
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** Names of the sheets that cannot be seen and hold more than a heading, but for the lists of our own drop-downs. */
    public List<String> hiddenSheets() {
        return hidden.stream()
                .filter(sheet -> !sheet.getName().equals(WorkbookWriter.LISTS) && hasRows(sheet))
                .map(Sheet::getName)
                .toList();
    }

    private boolean hasRows(Sheet sheet) {
        try (Stream<Row> stream = sheet.openStream()) {
            return stream.filter(row -> !row(sheet.getName(), row).isEmpty())
                            .limit(2)
                            .count()
                    > 1;
        } catch (IOException | RuntimeException e) {
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
    }

    /**
     * The rows of a sheet that hold anything.
     *
     * @param sheet its place in {@link #sheets()}
     * @return throws {@link WorkbookException} where the file is broken or goes over a limit
     */
    public Iterator<SheetRow> rows(int sheet) {
        if (sheet >= sheets.size()) {
            throw new WorkbookException(null, "SANTU-WORKBOOK-FORMAT");
        }
        try {
            Stream<Row> stream = sheets.get(sheet).openStream();
            open.add(stream);
            return new Rows(sheets.get(sheet).getName(), stream.iterator());
        } catch (IOException | RuntimeException e) {
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
    }

    /** The cells of a sheet that are joined, empty where the file does not say so in the usual way. */
    public List<MergedCells> mergedCells(int sheet) {
        return MergedCells.of(file, sheets.get(sheet).getName());
    }

    private final class Rows implements Iterator<SheetRow> {
        private final String sheet;
        private final Iterator<Row> source;
        private SheetRow next;
        private int count;

        Rows(String sheet, Iterator<Row> source) {
            this.sheet = sheet;
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && source.hasNext()) {
                    SheetRow row = row(sheet, source.next());
                    next = row.isEmpty() ? null : row;
                }
            } catch (RuntimeException e) {
                throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
            }
            if (next != null && count >= limits.rows()) {
                throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
            }
            return next != null;
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SheetRow row = next;
            next = null;
            count++;
            return row;
        }
    }

    private SheetRow row(String sheet, Row row) {
        int columns = Math.min(row.getCellCount(), limits.columns());
        List<Object> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            Cell cell = row.hasCell(column) ? row.getCell(column) : null;
            cells.add(cell == null ? null : value(sheet, cell));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private Object value(String sheet, Cell cell) {
        boolean isFormula = cell.getType() == CellType.FORMULA;
        if (isFormula && isUncalculated(sheet, cell)) {
            return new Uncalculated(cell.getFormula());
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : isPercent(cell) ? percent(number) : number;
        }
        return cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getValue();
    }

    private boolean isUncalculated(String sheet, Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number.signum() == 0 && calculation.isWished();
        }
        return cell.getValue() == null
                && !calculation.leavesTextsEmpty(sheet, cell.getAddress().toString());
    }

    /** As the cell shows it, so that nobody takes the share of one for so many of a hundred. */
    private static String percent(BigDecimal share) {
        BigDecimal shown = share.movePointRight(2).round(new MathContext(EXACT_DIGITS));
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString() + "%";
    }

    /** By milliseconds, since days are kept as fractions that end a little before or after a second. */
    private Object date(Cell cell) {
        double serial;
        try {
            serial = Double.parseDouble(cell.getRawValue());
        } catch (NumberFormatException | NullPointerException e) {
            return cell.getRawValue();
        }
        if (!(serial >= 0 && serial < LAST_SERIAL)) {
            return cell.getRawValue();
        }
        long seconds = Math.round(serial * MILLIS_PER_DAY / 1000);
        return (calculation.isDate1904() ? FIRST_DAY_1904 : FIRST_DAY).plusSeconds(seconds);
    }

    /** Formats 27 to 36 and 50 to 58 are dates of Chinese Excel and WPS, and no file says what they look like. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            Integer number = cell.getDataFormatId();
            return number != null && (number >= 27 && number <= 36 || number >= 50 && number <= 58);
        }
        String bare = bare(format);
        return bare.matches(".*[yd年月日].*") || bare.matches(".*h.*m.*");
    }

    private static boolean isPercent(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.indexOf('%') >= 0 && bare(format).indexOf('%') >= 0;
    }

    /** What is not shown as it stands. */
    private static String bare(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        open.forEach(Stream::close);
        workbook.close();
    }
}
