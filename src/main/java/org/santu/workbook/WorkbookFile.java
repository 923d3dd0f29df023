package org.santu.workbook;

import java.io.Closeable;
import java.io.IOException;
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

    private final Path file;
    private final WorkbookLimits limits;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final List<Stream<Row>> open = new ArrayList<>();

    private WorkbookFile(Path file, WorkbookLimits limits, ReadableWorkbook workbook) {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
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
            return new Rows(stream.iterator());
        } catch (IOException | RuntimeException e) {
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
    }

    /** The cells of a sheet that are joined, empty where the file does not say so in the usual way. */
    public List<MergedCells> mergedCells(int sheet) {
        return MergedCells.of(file, sheets.get(sheet).getName());
    }

    private final class Rows implements Iterator<SheetRow> {
        private final Iterator<Row> source;
        private SheetRow next;
        private int count;

        Rows(Iterator<Row> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && source.hasNext()) {
                    SheetRow row = row(source.next());
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

    private SheetRow row(Row row) {
        int columns = Math.min(row.getCellCount(), limits.columns());
        List<Object> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            Cell cell = row.hasCell(column) ? row.getCell(column) : null;
            cells.add(cell == null ? null : value(cell));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private Object value(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return date(cell);
        }
        return switch (cell.getType()) {
            case NUMBER, BOOLEAN, STRING -> cell.getValue();
            case FORMULA -> isDate(cell) ? date(cell) : cell.getRawValue();
            case ERROR, EMPTY -> null;
        };
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
        return (workbook.isDate1904() ? FIRST_DAY_1904 : FIRST_DAY).plusSeconds(seconds);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[yd年月日].*") || bare.matches(".*h.*m.*");
    }

    @Override
    public void close() throws IOException {
        open.forEach(Stream::close);
        workbook.close();
    }
}
