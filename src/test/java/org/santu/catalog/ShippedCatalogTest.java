package org.santu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalog that ships says what the contract and the domain ask for. */
class ShippedCatalogTest {

    private final Catalog catalog = read();

    /** The catalog as it stands in {@code data/catalog}. */
    static Catalog read() {
        try (var paths = Files.list(Path.of("data/catalog"))) {
            List<CatalogFile> files = paths.sorted()
                    .map(path -> {
                        try {
                            return new CatalogFile(path.toString(), Files.readString(path));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            return CatalogReader.read(files);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void has_the_ten_layers_of_the_contract() {
        assertThat(catalog.layers())
                .extracting(LayerDeclaration::name)
                .containsExactlyInAnyOrder(
                        "region",
                        "village",
                        "household",
                        "road",
                        "relocation_site",
                        "relocation_candidate",
                        "pv_station",
                        "project",
                        "facility",
                        "protected_land");
    }

    @Test
    void knows_the_twelve_causes_and_four_attributes_of_a_household() {
        LayerDeclaration household = catalog.getLayer("household");
        assertThat(household.getAttribute("main_cause").codeList().codes()).hasSize(12);
        assertThat(household.getAttribute("attribute").codeList().codes())
                .extracting(code -> code.label().zh())
                .containsExactly("一般贫困户", "低保户", "五保户", "低保贫困户");
    }

    @Test
    void protects_people() {
        LayerDeclaration household = catalog.getLayer("household");
        assertThat(household.getAttribute("name").privacy()).isEqualTo(PrivacyClass.PERSONAL);
        assertThat(household.getAttribute("id_number").privacy()).isEqualTo(PrivacyClass.SENSITIVE);
        assertThat(household.getAttribute("members").findField("health"))
                .map(Attribute::privacy)
                .contains(PrivacyClass.SENSITIVE);
    }

    @Test
    void every_card_heading_is_used() {
        for (LayerDeclaration layer : catalog.layers()) {
            assertThat(layer.attributes())
                    .as(layer.name())
                    .extracting(Attribute::group)
                    .containsAll(layer.groups().keySet());
        }
    }

    @Test
    void changing_layers_share_the_states_of_the_contract() {
        for (String layer : List.of("road", "relocation_site", "pv_station", "project", "facility")) {
            assertThat(catalog.getLayer(layer).getAttribute("status").codeList().codes())
                    .extracting(Code::value)
                    .containsExactly("planned", "building", "built", "closed");
        }
    }
}
