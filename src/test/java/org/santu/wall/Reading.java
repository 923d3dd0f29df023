package org.santu.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything in an answer that can be read, whatever it is packed in. */
final class Reading {
    private Reading() {}

    static String text(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.headers()
                .map()
                .forEach((name, values) ->
                        text.append(name).append(": ").append(values).append('\n'));
        return text.append(body(answer.contentType(), answer.body())).toString();
    }

    static String body(String type, byte[] bytes) {
        try {
            if (type.contains("vector-tile")) {
                return VectorTile.read(bytes).toString();
            }
            if (startsWith(bytes, "%PDF")) {
                return pdf(bytes);
            }
            if (startsWith(bytes, "PK\u0003\u0004")) {
                return zip(bytes);
            }
            boolean picture = type.startsWith("image/") && !type.contains("svg");
            return new String(bytes, picture ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        return bytes.length >= 4 && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
            text.append(document.getDocumentInformation().getCOSObject());
            if (document.getDocumentCatalog().getMetadata() != null) {
                text.append(
                        new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            }
            // Text that is broken over lines is still text.
            return text + " " + text.toString().replaceAll("\\s", "");
        }
    }

    /** By the list at its end: entries that were streamed do not know their size at their beginning. */
    private static String zip(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        Path file = Files.createTempFile("santu-wall", ".zip");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(entry.getName()).append('\n');
                    text.append(body("", zip.getInputStream(entry).readAllBytes()))
                            .append('\n');
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
