package org.santu.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the YAML files of the catalog: layers, code lists and the headings of the layer tree.
 *
 * <p>Code lists are read first, so that the order of the files does not matter. A later file with the same layer name
 * replaces an earlier one: a county puts its own version beside the shipped one.
 */
public final class CatalogReader {
    private final List<CatalogMistake> mistakes = new ArrayList<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
    private final Map<String, LayerDeclaration> layers = new LinkedHashMap<>();
    private final Map<String, Text> layerGroups = new LinkedHashMap<>();

    private CatalogReader() {}

    /**
     * @param files all files of the catalog, shipped ones before a county's own
     * @throws CatalogException listing every mistake with file and line
     */
    public static Catalog read(Collection<CatalogFile> files) {
        CatalogReader reader = new CatalogReader();
        Map<YamlMap, YamlFile> layerFiles = new LinkedHashMap<>();
        for (CatalogFile source : files) {
            YamlFile file = new YamlFile(source.name(), reader.mistakes);
            file.read(source.content()).ifPresent(top -> {
                if (top.has("layer")) {
                    layerFiles.put(top, file);
                } else {
                    reader.readCommon(top);
                }
            });
        }
        layerFiles.keySet().forEach(reader::readLayer);
        if (!reader.mistakes.isEmpty()) {
            throw new CatalogException(reader.mistakes);
        }
        return new Catalog(reader.layers.values(), reader.codeLists.values(), reader.layerGroups);
    }

    private void readCommon(YamlMap top) {
        YamlMap lists = top.getMap("codeLists");
        for (String name : lists.keys()) {
            codeLists.put(name, readCodeList(name, lists.getMap(name)));
        }
        YamlMap groups = top.getMap("layerGroups");
        for (String name : groups.keys()) {
            layerGroups.put(name, groups.findLabel(name));
        }
        top.rejectUnknownKeys();
    }

    private CodeList readCodeList(String name, YamlMap map) {
        Text label = map.label();
        YamlMap values = map.getMap("codes");
        List<Code> codes = new ArrayList<>();
        for (String value : values.keys()) {
            YamlMap code = values.getMap(value);
            codes.add(new Code(value, code.label(), code.listTexts("also")));
            code.rejectUnknownKeys();
        }
        if (codes.isEmpty()) {
            map.mistake("codes", "代码表 " + name + " 没有代码", "code list " + name + " has no codes");
        }
        map.rejectUnknownKeys();
        return new CodeList(name, label, codes);
    }

    private void readLayer(YamlMap top) {
        LayerDeclaration layer = new LayerReader(codeLists, layerGroups.keySet()).read(top);
        layers.put(layer.name(), layer);
    }
}
