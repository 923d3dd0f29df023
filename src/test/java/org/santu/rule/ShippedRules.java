package org.santu.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.santu.catalog.CatalogFile;

/** The rules in {@code data/rules}. */
public final class ShippedRules {
    private ShippedRules() {}

    public static RuleBook read() {
        return RuleReader.read(files());
    }

    static List<CatalogFile> files() {
        try (Stream<Path> files = Files.list(Path.of("data/rules"))) {
            return files.sorted().map(ShippedRules::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogFile read(Path file) {
        try {
            return new CatalogFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
