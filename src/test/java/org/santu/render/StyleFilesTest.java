package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogReader;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.StandardColumns;

/** The styles that ship: there, readable, in step with the catalog, in two languages. */
class StyleFilesTest {
    private static final Path STYLES = Path.of("styles");

    static List<Path> styleFiles() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.filter(file -> file.toString().endsWith(".sld"))
                    .sorted()
                    .toList();
        }
    }

    private static StyleDocument read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return StyleReader.read(stream, file.toString());
        }
    }

    static Catalog catalog() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data/catalog"))) {
            return CatalogReader.read(
                    files.sorted().map(StyleFilesTest::catalogFile).toList());
        }
    }

    private static CatalogFile catalogFile(Path path) {
        try {
            return new CatalogFile(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LayerDeclaration layerOf(Path file) throws IOException {
        return catalog().getLayer(file.getFileName().toString().replaceAll("\\..*", ""));
    }

    private static List<Rule> rules(Style style) {
        return style.featureTypeStyles().stream()
                .map(FeatureTypeStyle::rules)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyDeclaredStyleIsThereAndEveryStyleIsDeclared() throws Exception {
        Set<String> declared = new TreeSet<>();
        catalog()
                .layers()
                .forEach(layer -> layer.styles().stream().map(LayerStyle::file).forEach(declared::add));
        assertThat(styleFiles())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void everyStyleFileIsReadWithoutAProblem(Path file) throws Exception {
        assertThat(read(file).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void everyRuleHasATitleInBothLanguages(Path file) throws Exception {
        for (Rule rule : rules(read(file).style())) {
            String zh = rule.getDescription().getTitle().toString(Locale.SIMPLIFIED_CHINESE);
            String en = rule.getDescription().getTitle().toString(Locale.ENGLISH);
            assertThat(zh).as(rule.getName()).matches(".*[\\p{IsHan}%].*");
            assertThat(en).as(rule.getName()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
        }
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void onlyAttributesOfTheLayerAreRead(Path file) throws Exception {
        Set<String> known = new TreeSet<>(Set.of(StandardColumns.GEOMETRY));
        layerOf(file).attributes().forEach(attribute -> known.add(attribute.name()));
        assertThat(known).containsAll(StyleAttributes.of(read(file).style()));
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void onlyCodesOfTheCatalogAreComparedWith(Path file) throws Exception {
        LayerDeclaration layer = layerOf(file);
        for (Rule rule : rules(read(file).style())) {
            Filter filter = rule.getFilter();
            filter.accept(
                    new DefaultFilterVisitor() {
                        @Override
                        public Object visit(PropertyIsEqualTo equal, Object data) {
                            if (equal.getExpression1() instanceof PropertyName name
                                    && equal.getExpression2() instanceof Literal literal) {
                                Attribute attribute = layer.getAttribute(name.getPropertyName());
                                if (attribute.codeList() != null) {
                                    assertThat(attribute.codeList().codes())
                                            .as(rule.getName())
                                            .extracting(Code::value)
                                            .contains(literal.getValue().toString());
                                }
                            }
                            return data;
                        }
                    },
                    null);
        }
    }

    @ParameterizedTest
    @MethodSource("styleFiles")
    void eachScaleFromTheCountyToTheCourtyardIsCheap(Path file) throws Exception {
        Style style = read(file).style();
        for (int zoom = 8; zoom <= 19; zoom++) {
            double scale = MapView.tile(null, zoom, 0, 0, 256, 1, 1).scaleDenominator();
            long active = rules(style).stream()
                    .filter(rule -> CompiledStyle.isActive(rule, scale))
                    .count();
            assertThat(active).as("rules at zoom " + zoom).isLessThan(60);
        }
    }
}
