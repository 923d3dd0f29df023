package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.testing.TestStore;

class ThemeReaderTest {

    private static Themes read(String content) {
        return ThemeReader.read(TestStore.shippedCatalog(), List.of(new CatalogFile("themes.yaml", content)));
    }

    @Test
    void oneLineMakesATheme() {
        Themes themes =
                read("themes:\n  - {theme: pv, zh: 光伏, en: PV, value: sum pv_station.approved_kilowatts by village}\n");
        Theme theme = themes.list().get(0);
        assertThat(theme.unit().en()).isEqualTo("kW");
        assertThat(theme.value().layersRead()).containsExactly("pv_station", "region");
        assertThat(themes.catalog().getLayer("region").findStyle("theme-pv")).isPresent();
        assertThat(themes.find("region", "theme-pv")).contains(theme);
        assertThat(themes.find("village", "theme-pv")).isEmpty();
    }

    @Test
    void theShippedThemesAreInOrder() throws IOException {
        Themes themes = read(Files.readString(Path.of("styles/themes/county.yaml")));
        assertThat(themes.list()).extracting(Theme::kind).contains(ThemeKind.values());
        assertThat(themes.list()).extracting(Theme::method).contains(ClassMethod.values());
    }

    @Test
    void aLaterFileReplacesAThemeOfTheSameName() {
        String line = "themes:\n  - {theme: one, zh: 一, en: %s, value: village.population}\n";
        Themes themes = ThemeReader.read(
                TestStore.shippedCatalog(),
                List.of(
                        new CatalogFile("a.yaml", line.formatted("shipped")),
                        new CatalogFile("b.yaml", line.formatted("own"))));
        assertThat(themes.list()).hasSize(1);
        assertThat(themes.list().get(0).label().en()).isEqualTo("own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum nothing.people by village | no layer is called nothing",
                "sum household.wealth by village | has no attribute wealth",
                "sum household.name by village | name is no number",
                "household.people by street | cannot read",
                "sum household by village | sum needs an attribute",
                "household | an attribute is missing",
                "count facility[kind=palace] by township | kind never is palace",
                "count facility[kind] by township | cannot read",
                "count facility[sort=clinic] by township | has no attribute sort",
                "entries village.population by township | population holds no records",
                "sum village.population by village; drop table x | cannot read"
            })
    void aMistakeIsToldWithItsLine(String value, String words) {
        assertThatThrownBy(() -> read("themes:\n  - {theme: x, zh: 一, en: one, value: \"" + value + "\"}\n"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("themes.yaml:2")
                .hasMessageContaining(words);
    }
}
