package org.santu.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one layer file and checks what can be checked without the others. */
final class LayerReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Set<String> GEOMETRIES =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "Geometry");

    private final AttributeReader attributeReader;
    private final Set<String> layerGroups;

    LayerReader(Map<String, CodeList> codeLists, Set<String> layerGroups) {
        this.attributeReader = new AttributeReader(codeLists);
        this.layerGroups = layerGroups;
    }

    LayerDeclaration read(YamlMap top) {
        String name = top.getText("layer");
        if (!NAME.matcher(name).matches()) {
            top.mistake(
                    "layer",
                    "图层名只能用小写字母、数字和下划线: " + name,
                    "a layer name has lower-case letters, digits and _: " + name);
        }
        String geometry = top.getText("geometry");
        if (!GEOMETRIES.contains(geometry)) {
            top.mistake("geometry", "不认识的几何类型 " + geometry, "unknown geometry type " + geometry);
        }
        String group = top.getText("group");
        if (!layerGroups.contains(group)) {
            top.mistake("group", "不认识的图层分组 " + group, "unknown layer group " + group);
        }
        Text label = top.label();
        Map<String, Text> groups = readLabels(top.getMap("groups"));
        List<Attribute> attributes = readAttributes(top, groups.keySet());
        LayerDeclaration layer = new LayerDeclaration(
                name,
                label,
                geometry,
                group,
                top.findNumber("order") == null ? 50 : top.findNumber("order").intValue(),
                top.getText("title"),
                attributes,
                groups,
                readStyles(name, top.getMap("styles")),
                top.findNumber("pointFootprintMetres") == null
                        ? null
                        : top.findNumber("pointFootprintMetres").doubleValue(),
                readPublicEdition(top, attributes));
        check(top, layer);
        top.rejectUnknownKeys();
        return layer;
    }

    private List<Attribute> readAttributes(YamlMap top, Set<String> groups) {
        List<Attribute> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> shapefileNames = new HashSet<>();
        for (YamlMap map : top.listMaps("attributes")) {
            Attribute attribute = attributeReader.read(map, groups);
            if (!names.add(attribute.name())) {
                map.mistake("name", "字段重复: " + attribute.name(), "attribute given twice: " + attribute.name());
            }
            if (!shapefileNames.add(attribute.shapefileName())) {
                map.mistake(
                        "shp",
                        "shapefile 字段名重复: " + attribute.shapefileName(),
                        "shapefile name given twice: " + attribute.shapefileName());
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    /** {@code public: false}, or {@code public: {without: {kind: [substation]}}}, or nothing for all features. */
    private static PublicEdition readPublicEdition(YamlMap top, List<Attribute> attributes) {
        if (!top.has("public")) {
            return PublicEdition.WHOLE;
        }
        if (top.isScalar("public")) {
            return top.isTrue("public") ? PublicEdition.WHOLE : PublicEdition.NOTHING;
        }
        YamlMap edition = top.getMap("public");
        YamlMap without = edition.getMap("without");
        edition.rejectUnknownKeys();
        if (without.keys().size() != 1) {
            top.mistake("public", "public.without 须写一个代码字段", "public.without names one code attribute");
            return PublicEdition.NOTHING;
        }
        String name = without.keys().get(0);
        List<String> codes = without.listTexts(name);
        boolean known = attributes.stream()
                .filter(attribute -> attribute.name().equals(name) && attribute.type() == AttributeType.CODE)
                .anyMatch(attribute -> attribute.codeList() != null
                        && codes.stream()
                                .allMatch(code ->
                                        attribute.codeList().findCode(code).isPresent()));
        if (!known) {
            without.mistake(name, "不是代码字段,或代码不存在: " + name, "no code attribute, or unknown codes: " + name);
        }
        return new PublicEdition(true, name, codes);
    }

    private static void check(YamlMap top, LayerDeclaration layer) {
        if (layer.findAttribute(layer.titleAttribute()).isEmpty()) {
            top.mistake("title", "title 不是本图层的字段", "title is not an attribute of the layer");
        }
        if (layer.findAttribute(StandardColumns.REGION_CODE).isEmpty()) {
            top.mistake("attributes", "缺少字段 region_code", "attribute region_code is missing");
        }
        if (layer.styles().isEmpty()) {
            top.mistake("styles", "至少要有一个样式", "at least one style is needed");
        }
    }

    private static List<LayerStyle> readStyles(String layer, YamlMap map) {
        List<LayerStyle> styles = new ArrayList<>();
        for (String name : map.keys()) {
            String file = name.equals("default") ? layer + ".sld" : layer + "." + name + ".sld";
            styles.add(new LayerStyle(name, map.findLabel(name), file));
        }
        return styles;
    }

    private static Map<String, Text> readLabels(YamlMap map) {
        Map<String, Text> labels = new LinkedHashMap<>();
        for (String key : map.keys()) {
            labels.put(key, map.findLabel(key));
        }
        return labels;
    }
}
