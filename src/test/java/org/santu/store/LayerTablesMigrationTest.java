package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.geotools.data.DataUtilities;
import org.junit.jupiter.api.Test;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.testing.TestDatabase;

/** The tables follow the catalog, and nothing that was written is lost on the way. */
class LayerTablesMigrationTest {

    @Test
    void aNewAttributeBecomesAColumnAndOneThatLeftComesBackWithItsValues() throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            Catalog small = with(attributes -> attributes.subList(0, 3));
            StoreSchema.migrate(database.dataSource(), small);
            UUID id = new Stores(database.dataSource(), small)
                    .open(Caller.system())
                    .edits("sample")
                    .insert(Map.of("region_code", "130633", "title", "kept"));
            Catalog other = with(attributes ->
                    attributes.stream().filter(a -> !a.name().equals("title")).toList());
            StoreSchema.migrate(database.dataSource(), other);
            new Stores(database.dataSource(), other)
                    .open(Caller.system())
                    .edits("sample")
                    .update(id, 1, Map.of("people", 4));
            StoreSchema.migrate(database.dataSource(), SampleLayer.CATALOG);
            Stores stores = new Stores(database.dataSource(), SampleLayer.CATALOG);
            var features = DataUtilities.list(
                    stores.open(Caller.system()).getFeatureSource("sample").getFeatures());
            assertThat(features).hasSize(1);
            assertThat(features.get(0).getAttribute("title")).isEqualTo("kept");
            assertThat(features.get(0).getAttribute("people")).isEqualTo(4L);
            assertThat(new Journal(stores).history(Caller.system(), "sample", id))
                    .hasSize(2);
        }
    }

    @Test
    void aChangedTypeIsRefusedWithLayerAndAttribute() {
        try (TestDatabase database = TestDatabase.create()) {
            StoreSchema.migrate(database.dataSource(), SampleLayer.CATALOG);
            Catalog changed = with(attributes -> attributes.stream()
                    .map(a -> a.name().equals("people") ? retyped(a) : a)
                    .toList());
            assertThatThrownBy(() -> StoreSchema.migrate(database.dataSource(), changed))
                    .hasStackTraceContaining("SANTU-STORE-COLUMN-TYPE")
                    .hasStackTraceContaining("people");
        }
    }

    @Test
    void theSameCatalogHasTheSameChecksumAndAnotherAnother() {
        Integer checksum = new LayerTablesMigration(SampleLayer.CATALOG, StoreSchema.PROCESS_SEALER).getChecksum();
        assertThat(new LayerTablesMigration(with(a -> a), StoreSchema.PROCESS_SEALER).getChecksum())
                .isEqualTo(checksum);
        assertThat(new LayerTablesMigration(with(a -> a.subList(0, 2)), StoreSchema.PROCESS_SEALER).getChecksum())
                .isNotEqualTo(checksum);
    }

    private static Attribute retyped(Attribute a) {
        return new Attribute(
                a.name(),
                AttributeType.TEXT,
                a.label(),
                null,
                null,
                false,
                a.privacy(),
                a.shapefileName(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Catalog with(UnaryOperator<List<Attribute>> change) {
        LayerDeclaration s = SampleLayer.LAYER;
        LayerDeclaration changed = new LayerDeclaration(
                s.name(),
                s.label(),
                s.geometryType(),
                s.group(),
                s.order(),
                s.titleAttribute(),
                new ArrayList<>(change.apply(s.attributes())),
                s.groups(),
                s.styles(),
                null);
        return new Catalog(List.of(changed), List.of(), Map.of());
    }
}
