package org.santu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    private static final CatalogFile COMMON = new CatalogFile("codes.yaml", """
            layerGroups:
              farm: {zh: 农业, en: Farming}
            codeLists:
              crop:
                zh: 作物
                en: Crop
                codes:
                  tomato: {zh: 番茄, en: Tomato, also: [西红柿]}
                  melon: {zh: 甜瓜, en: Melon}
            """);
    private static final String GREENHOUSE = """
            layer: greenhouse
            zh: 大棚
            en: Greenhouses
            geometry: Polygon
            group: farm
            order: 58
            title: name
            styles:
              default: {zh: 大棚, en: Greenhouses}
            groups:
              basic: {zh: 基本, en: Basic}
            attributes:
              - {name: region_code, type: region_code, zh: 区划代码, en: Region code, shp: XZQDM, group: basic}
              - {name: name, type: text, zh: 名称, en: Name, required: true, shp: MC, length: 20}
              - {name: crop, type: code, codes: crop, zh: 作物, en: Crop, shp: ZW}
              - {name: area_mu, type: decimal, unit: {zh: 亩, en: mu}, zh: 面积, en: Area, shp: MJ, min: 0}
              - name: owners
                type: records
                zh: 业主
                en: Owners
                shp: YZ
                fields:
                  - {name: name, type: text, zh: 姓名, en: Name, privacy: personal}
            """;

    @Test
    void a_new_layer_is_one_file() {
        Catalog catalog = CatalogReader.read(List.of(new CatalogFile("greenhouse.yaml", GREENHOUSE), COMMON));

        LayerDeclaration layer = catalog.getLayer("greenhouse");
        assertThat(layer.styles()).extracting(LayerStyle::file).containsExactly("greenhouse.sld");
        assertThat(layer.getAttribute("area_mu").unit()).isEqualTo(new Text("亩", "mu"));
        assertThat(layer.getAttribute("crop").codeList().match(" 西红柿 "))
                .map(Code::value)
                .contains("tomato");
        assertThat(layer.getAttribute("owners").fields().get(0).privacy()).isEqualTo(PrivacyClass.PERSONAL);
    }

    @Test
    void every_mistake_is_reported_with_file_and_line() {
        String wrong = GREENHOUSE
                .replace("geometry: Polygon", "geometry: Blob")
                .replace("codes: crop", "codes: corp")
                .replace("required: true", "requierd: true")
                .replace("shp: MJ", "shp: XZQDM")
                .replace("title: name", "title: title");

        assertThat(mistakesOf(wrong))
                .extracting(mistake -> mistake.line() + " " + mistake.message().en())
                .containsExactlyInAnyOrder(
                        "4 unknown geometry type Blob",
                        "7 title is not an attribute of the layer",
                        "14 unknown key requierd, did you mean required?; known are also, codes, en, fields, group, length, mask, max, min,"
                                + " name, privacy, required, shp, type, unit, zh",
                        "15 no such code list, or not for this type: corp",
                        "16 shapefile name given twice: XZQDM");
    }

    @Test
    void masks_and_the_public_edition_are_declared() {
        String text = GREENHOUSE
                .replace("title: name", "title: name\npublic: {without: {crop: [melon]}}")
                .replace("privacy: personal}", "privacy: personal, mask: name}");
        LayerDeclaration layer = CatalogReader.read(List.of(new CatalogFile("greenhouse.yaml", text), COMMON))
                .getLayer("greenhouse");
        assertThat(layer.publicEdition()).isEqualTo(new PublicEdition(true, "crop", List.of("melon")));
        assertThat(layer.getAttribute("owners").fields().get(0).mask()).isEqualTo(MaskKind.NAME);
        assertThat(layer.getAttribute("name").mask()).isEqualTo(MaskKind.HIDE);
    }

    @Test
    void a_mask_or_a_class_that_cannot_be_kept_is_a_mistake() {
        assertThat(mistakesOf(GREENHOUSE.replace("shp: MC", "mask: name, shp: MC")))
                .hasSize(1);
        assertThat(mistakesOf(GREENHOUSE.replace("shp: MJ", "privacy: sensitive, shp: MJ")))
                .hasSize(1);
        assertThat(mistakesOf(GREENHOUSE.replace("title: name", "title: name\npublic: {without: {crop: [rye]}}")))
                .hasSize(1);
        assertThat(mistakesOf(GREENHOUSE.replace("title: name", "title: name\npublic: {without: {area_mu: [1]}}")))
                .hasSize(1);
    }

    @Test
    void broken_yaml_names_the_line() {
        assertThat(mistakesOf("layer: x\nattributes: [}\n")).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(2);
            assertThat(mistake.toString()).startsWith("greenhouse.yaml:2: ");
        });
    }

    @Test
    void an_empty_file_is_a_mistake_and_not_a_crash() {
        assertThat(mistakesOf("")).hasSize(1);
        assertThat(mistakesOf("- a list\n")).isNotEmpty();
    }

    private static List<CatalogMistake> mistakesOf(String greenhouse) {
        return catchThrowableOfType(
                        CatalogException.class,
                        () -> CatalogReader.read(List.of(COMMON, new CatalogFile("greenhouse.yaml", greenhouse))))
                .mistakes();
    }
}
