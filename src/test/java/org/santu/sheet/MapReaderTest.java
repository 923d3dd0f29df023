package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;

class MapReaderTest {
    private static final Catalog CATALOG = CatalogReader.read(files("data/catalog"));

    private static List<CatalogFile> files(String folder) {
        List<CatalogFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of(folder))) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(new CatalogFile(path.toString(), Files.readString(path)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void theShippedMapsAreInOrder() {
        assertThat(MapReader.read(CATALOG, files("styles/maps")))
                .extracting(MapDeclaration::name)
                .containsExactly("status", "campaign", "projects");
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        String content = """
                map: mine
                zh: 图
                en: Map
                layers:
                  - {layer: no_such}
                  - {layer: household, style: no_style}
                tables:
                  - table: one
                    kind: features
                    zh: 表
                    en: Table
                    layer: household
                    columns: [name, no_column]
                  - table: two
                    kind: unheard
                    zh: 表
                    en: Table
                  - table: three
                    kind: figures
                    zh: 表
                    en: Table
                    rows:
                      - {zh: 户, en: Households, layer: household, where: {exit_state: [rich]}}
                    colour: red
                """;
        assertThatThrownBy(() -> MapReader.read(CATALOG, List.of(new CatalogFile("mine.yaml", content))))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        e -> assertThat(e.mistakes())
                                .extracting(mistake ->
                                        mistake.line() + " " + mistake.message().en())
                                .anyMatch(text -> text.startsWith("5 no layer is called no_such"))
                                .anyMatch(text -> text.startsWith("6 the layer has no style no_style"))
                                .anyMatch(text -> text.startsWith("13 layer household has no attribute no_column"))
                                .anyMatch(text -> text.startsWith("15 kind must be"))
                                .anyMatch(text -> text.startsWith("23 exit_state never is rich"))
                                .anyMatch(text -> text.startsWith("24 unknown key colour")));
    }
}
