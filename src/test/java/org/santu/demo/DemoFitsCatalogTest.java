package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.testing.BesideOthers;
import org.santu.testing.TestStore;

/** Every attribute that the demo fills is declared, has the declared class, and uses codes that exist. */
@BesideOthers
class DemoFitsCatalogTest {
    private static final Catalog CATALOG = TestStore.shippedCatalog();

    @Test
    void all_rows_fit_the_catalog() {
        DemoCounty county = SharedCounty.get();
        for (String name : DemoCounty.LAYERS) {
            LayerDeclaration layer = CATALOG.getLayer(name);
            Set<String> filled = new HashSet<>();
            Iterator<DemoRow> rows = county.rows(name);
            for (int k = 0; rows.hasNext() && k < 4_000; k++) {
                DemoRow row = rows.next();
                row.values().forEach((attribute, value) -> check(layer.getAttribute(attribute), value));
                filled.addAll(row.values().keySet());
                layer.attributes().stream()
                        .filter(Attribute::required)
                        .forEach(attribute -> assertThat(row.values()).as(name).containsKey(attribute.name()));
            }
            assertThat(filled)
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(layer.attributes().size() - 1);
        }
    }

    private static void check(Attribute attribute, Object value) {
        assertThat(value).as(attribute.name()).isInstanceOf(attribute.type().javaClass());
        if (attribute.type() == AttributeType.CODE) {
            assertThat(attribute.codeList().findCode((String) value))
                    .as("%s = %s", attribute.name(), value)
                    .isPresent();
        } else if (attribute.type() == AttributeType.CODES) {
            for (String code : ((String) value).split(",")) {
                assertThat(attribute.codeList().findCode(code)).as(code).isPresent();
            }
        } else if (attribute.type() == AttributeType.RECORDS) {
            assertThat((String) value).startsWith("[").endsWith("]");
        }
        if (value instanceof Number number && attribute.minimum() != null) {
            assertThat(number.doubleValue())
                    .as("%s = %s", attribute.name(), value)
                    .isGreaterThanOrEqualTo(attribute.minimum().doubleValue());
        }
        if (value instanceof Number number && attribute.maximum() != null) {
            assertThat(number.doubleValue())
                    .as("%s = %s", attribute.name(), value)
                    .isLessThanOrEqualTo(attribute.maximum().doubleValue());
        }
        if (value instanceof String text && attribute.maximumLength() != null) {
            assertThat(text.length()).isLessThanOrEqualTo(attribute.maximumLength());
        }
    }
}
