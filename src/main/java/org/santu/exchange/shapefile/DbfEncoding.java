package org.santu.exchange.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.santu.exchange.source.Charsets;
import org.santu.exchange.source.EncodingDetector;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.TextEncoding;

/**
 * Finds the encoding of a table: what the caller says, else the {@code .cpg} file, else the language driver, else what the
 * bytes look like. A statement of the file that the bytes contradict is not followed, and that is reported.
 */
final class DbfEncoding {
    private DbfEncoding() {}

    static TextEncoding of(SourceFiles files, DbfFile table, SourceOptions options, List<Finding> findings) {
        if (options.encoding() != null) {
            return new TextEncoding(options.encoding(), 1, "SANTU-IMPORT-ENCODING-GIVEN");
        }
        EncodingDetector detector = new EncodingDetector();
        table.sample(detector);
        TextEncoding detected = detector.detect();
        Optional<Charset> stated = files.findSmall("cpg", 200)
                .flatMap(bytes -> Charsets.find(new String(bytes, StandardCharsets.ISO_8859_1)));
        String reason = "SANTU-IMPORT-ENCODING-CPG";
        if (stated.isEmpty()) {
            stated = byLanguageDriver(table.header().languageDriver());
            reason = "SANTU-IMPORT-ENCODING-LDID";
        }
        if (stated.isEmpty()) {
            return detected;
        }
        Charset charset = stated.get();
        boolean surelyUtf8 = detected.charset().equals(StandardCharsets.UTF_8) && detected.confidence() == 0.99;
        boolean better = surelyUtf8 || detector.contradicts(charset) && detected.confidence() >= 0.8;
        if (better && !charset.equals(detected.charset())) {
            findings.add(Finding.ofFile(
                    "SANTU-IMPORT-ENCODING-CONTRADICTED", Charsets.label(charset), Charsets.label(detected.charset())));
            return detected;
        }
        return new TextEncoding(charset, 1, reason);
    }

    /** The language drivers that name a code page. 0x57 means "whatever the writer's Windows used" and names none. */
    private static Optional<Charset> byLanguageDriver(int driver) {
        return switch (driver) {
            case 0x4D, 0x7A -> Optional.of(Charsets.GB18030);
            case 0x4F, 0x78 -> Charsets.find("950");
            case 0x13, 0x7B -> Charsets.find("932");
            case 0x4E, 0x79 -> Charsets.find("949");
            case 0x01 -> Charsets.find("437");
            case 0x02 -> Charsets.find("850");
            case 0x03, 0x58, 0x59 -> Charsets.find("1252");
            case 0x64 -> Charsets.find("852");
            case 0x65 -> Charsets.find("866");
            case 0xC8 -> Charsets.find("1250");
            case 0xC9 -> Charsets.find("1251");
            default -> Optional.empty();
        };
    }
}
