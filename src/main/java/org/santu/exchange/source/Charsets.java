package org.santu.exchange.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.santu.problem.SantuException;

/** The names that people and {@code .cpg} files give to encodings. */
public final class Charsets {
    /** Contains GB 2312 and GBK (CP936), so it reads all three. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /** @return empty when nobody knows the name */
    public static Optional<Charset> find(String name) {
        String plain = name.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT);
        String key = plain.replaceAll("[^A-Z0-9]", "").replaceFirst("^(ANSI|OEM)(?=\\d)", "");
        return switch (key) {
            case "UTF8", "65001", "CP65001" -> Optional.of(StandardCharsets.UTF_8);
            case "GBK", "GB2312", "EUCCN", "GB18030", "936", "CP936", "MS936", "WINDOWS936", "54936" ->
                Optional.of(GB18030);
            case "BIG5", "950", "CP950" -> forName("Big5");
            case "1250", "1251", "1252", "1253", "1254", "1257" -> forName("windows-" + key);
            case "437", "850", "852", "866" -> forName("IBM" + key);
            case "932" -> forName("windows-31j");
            case "949" -> forName("x-windows-949");
            case "ANSI", "SYSTEM", "OEM" -> Optional.empty();
            default ->
                key.matches("(ISO)?8859\\d{1,2}")
                        ? forName("ISO-8859-" + key.replaceFirst("(ISO)?8859", ""))
                        : forName(plain);
        };
    }

    /** @throws SantuException {@code SANTU-IMPORT-ENCODING-UNKNOWN} */
    public static Charset get(String name) {
        return find(name).orElseThrow(() -> new SantuException("SANTU-IMPORT-ENCODING-UNKNOWN", name));
    }

    /** The name that people know. */
    public static String label(Charset charset) {
        return charset.equals(GB18030) ? "GBK" : charset.name();
    }

    private static Optional<Charset> forName(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
