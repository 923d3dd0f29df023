package org.santu.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            List<SheetRow> rows = new ArrayList<>();
            try (WorkbookFile workbook = WorkbookFile.open(file, limits)) {
                workbook.rows(0).forEachRemaining(rows::add);
            }
            return rows;
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
}
