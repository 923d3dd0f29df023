package org.santu.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.santu.problem.SantuException;

/** What a file is by its first bytes, where its name says otherwise: tables are renamed by hand and by programs. */
final class FileNature {
    private static final int HEAD_BYTES = 4096;
    private static final Set<String> SHEETS = Set.of("xls", "xlsx", "xlsm", "et");
    private static final Set<String> ARCHIVES = Set.of("rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "zst");
    private static final Pattern MARKUP =
            Pattern.compile("(?s)\\s*(<!doctype html|<html|<head|<meta|<style|<table|<\\?xml.*<(ss:)?workbook).*");

    private FileNature() {}

    /**
     * The extension to read a file by, in small letters.
     *
     * @throws SantuException SANTU-IMPORT-ARCHIVE, -OLD-WORKBOOK, -OPENDOCUMENT, -MARKUP for what has to be saved otherwise
     */
    static String extension(Path file) throws IOException {
        String name = file.getFileName().toString();
        String named = SourceFiles.extension(name);
        byte[] head = head(file);
        if (isZip(head)) {
            requireNoOpenDocument(name, head);
            return named.matches("xls[xm]") || !isWorkbook(file) ? named : "xlsx";
        }
        if (ARCHIVES.contains(named) || begins(head, "Rar!") || begins(head, "7z\u00bc\u00af")) {
            throw new SantuException("SANTU-IMPORT-ARCHIVE", name);
        }
        if (!SHEETS.contains(named)) {
            return named;
        }
        if (begins(head, "\u00d0\u00cf\u0011\u00e0")) {
            throw new SantuException("SANTU-IMPORT-OLD-WORKBOOK", name);
        }
        if (!isText(head)) {
            return named;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(text.replaceFirst("^\u00ef\u00bb\u00bf", "")).matches()) {
            throw new SantuException("SANTU-IMPORT-MARKUP", name);
        }
        return "csv";
    }

    /** Its first entry says its type, without compression, so that it can be found here. */
    private static void requireNoOpenDocument(String name, byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
        if (begin.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            throw new SantuException("SANTU-IMPORT-OPENDOCUMENT", name);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(HEAD_BYTES);
        }
    }

    static boolean isZip(Path file) throws IOException {
        return isZip(head(file));
    }

    /** An empty zip begins with its end. */
    private static boolean isZip(byte[] head) {
        return begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006");
    }

    private static boolean begins(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException e) {
            return false;
        }
    }

    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return head.length > 0;
    }
}
