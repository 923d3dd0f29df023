package org.santu.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, counting what really comes out: the sizes that a ZIP file declares are
 * claims. Refuses document type definitions, the door of entity bombs and of files from elsewhere.
 */
final class PackageCheck {
    private static final int HEAD_BYTES = 4096;
    /** What the reader keeps in memory as a whole: shared texts and styles. */
    private static final long MOST_KEPT_BYTES = 150_000_000;

    private final WorkbookLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpackedBytes;

    private PackageCheck(WorkbookLimits limits) {
        this.limits = limits;
    }

    static void check(Path file, WorkbookLimits limits) throws IOException {
        new PackageCheck(limits).check(file);
    }

    private void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0) {
                throw new WorkbookException(null, "SANTU-WORKBOOK-FORMAT");
            }
            if (zip.size() > limits.entries()) {
                throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                try (InputStream in = zip.getInputStream(entry)) {
                    long most = name.startsWith("xl/worksheets/") ? limits.unpackedBytes() : MOST_KEPT_BYTES;
                    unpack(in, name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml"), most);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new WorkbookException(e, "SANTU-WORKBOOK-FORMAT");
        }
    }

    private void unpack(InputStream in, boolean xml, long mostBytes) throws IOException {
        long ownBytes = 0;
        byte[] head = new byte[HEAD_BYTES];
        int headBytes = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            unpackedBytes += count;
            ownBytes += count;
            if (unpackedBytes > limits.unpackedBytes() || ownBytes > mostBytes) {
                throw new WorkbookException(null, "SANTU-WORKBOOK-LARGE");
            }
            int more = Math.min(count, head.length - headBytes);
            System.arraycopy(buffer, 0, head, headBytes, more);
            headBytes += more;
        }
        if (xml && !isPlainXml(head, headBytes)) {
            throw new WorkbookException(null, "SANTU-WORKBOOK-FORMAT");
        }
    }

    /** A definition has to stand before the first element, and our own texts are UTF-8 as every office program writes them. */
    private static boolean isPlainXml(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (text.isEmpty()) {
            return true;
        }
        if (text.charAt(0) != '<' || text.indexOf('\0') >= 0) {
            return false;
        }
        int root = firstElement(text);
        return root >= 0 && !text.substring(0, root).contains("<!DOCTYPE") && isUtf8(text.substring(0, root));
    }

    private static boolean isUtf8(String prolog) {
        String lower = prolog.toLowerCase(Locale.ROOT);
        return !lower.contains("encoding") || lower.contains("utf-8");
    }

    private static int firstElement(String text) {
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            if (Character.isLetter(text.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
