package org.santu.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

    private static String zip(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n');
                text.append(body("", zip.readAllBytes())).append('\n');
            }
        }
        return text.toString();
    }
}
