package org.santu.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the first sheet of an XLSX file, within limits. Formulas are not calculated: what counts is the value kept with them. */
public final class WorkbookReader {
    private WorkbookReader() {}

    /**
     * @param in is read to its end or to the limit, and stays open
     * @return the rows that hold anything, the titles first
     * @throws WorkbookException SANTU-WORKBOOK-FORMAT when it is no workbook, SANTU-WORKBOOK-LARGE when over a limit
     */
    public static List<SheetRow> read(InputStream in, WorkbookLimits limits) throws IOException {
        Path file = Files.createTempFile("santu-workbook", ".xlsx");
        try {
            copy(in, file, limits.fileBytes());
            PackageCheck.check(file, limits);
            return read(file, limits);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream in, Path file, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > mostBytes) {
                    throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static List<SheetRow> read(Path file, WorkbookLimits limits) {
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = Optional.ofNullable(workbook.getFirstSheet())
                    .orElseThrow(() -> new WorkbookException(null, "SANTU-WORKBOOK-FORMAT"));
            try (Stream<Row> found = sheet.openStream()) {
                for (Iterator<Row> each = found.iterator(); each.hasNext(); ) {
                    SheetRow row = row(each.next(), limits.columns());
                    if (!row.isEmpty()) {
                        rows.add(row);
                    }
                    if (rows.size() > limits.rows()) {
                        throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
                    }
                }
            }
        } catch (WorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader answers a broken file with whatever its parser happened to meet.
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
        return rows;
    }

    private static SheetRow row(Row row, int mostColumns) {
        int columns = Math.min(row.getCellCount(), mostColumns);
        List<Object> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookReader::value).orElse(null));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static Object value(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return cell.asDate();
        }
        return switch (cell.getType()) {
            case NUMBER, BOOLEAN, STRING -> cell.getValue();
            case FORMULA -> cell.getRawValue();
            case ERROR, EMPTY -> null;
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.matches(".*[yd年月日].*") || bare.matches(".*h.*m.*");
    }
}
