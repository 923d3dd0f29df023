package org.santu.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.sheet.MapDeclaration.MapLayerChoice;

/** Reads the map files; all mistakes of all files are reported at once, each with file and line. */
public final class MapReader {
    private final Catalog catalog;
    private final List<CatalogMistake> mistakes = new ArrayList<>();

    private MapReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @return the maps in their order
     * @throws CatalogException listing every mistake
     */
    public static List<MapDeclaration> read(Catalog catalog, List<CatalogFile> files) {
        MapReader reader = new MapReader(catalog);
        List<MapDeclaration> maps = new ArrayList<>();
        for (CatalogFile file : files) {
            new YamlFile(file.name(), reader.mistakes)
                    .read(file.content())
                    .ifPresent(root -> maps.add(reader.map(root)));
        }
        if (!reader.mistakes.isEmpty()) {
            throw new CatalogException(reader.mistakes);
        }
        maps.sort(Comparator.comparingInt(MapDeclaration::order));
        return maps;
    }

    private MapDeclaration map(YamlMap root) {
        String name = root.getText("map");
        List<MapLayerChoice> layers = new ArrayList<>();
        for (YamlMap item : root.listMaps("layers")) {
            MapLayerChoice choice = layer(item);
            if (choice != null) {
                layers.add(choice);
            }
        }
        TableReader tables = new TableReader(catalog);
        List<TableDeclaration> read = root.listMaps("tables").stream()
                .map(tables::read)
                .filter(table -> table != null)
                .toList();
        int order = root.has("order") ? root.findNumber("order").intValue() : 0;
        MapDeclaration map = new MapDeclaration(name, root.label(), order, layers, read);
        root.rejectUnknownKeys();
        return map;
    }

    private MapLayerChoice layer(YamlMap item) {
        String name = item.getText("layer");
        String style = item.has("style") ? item.findText("style") : "default";
        boolean visible = !item.has("visible") || item.isTrue("visible");
        item.rejectUnknownKeys();
        LayerDeclaration layer = catalog.findLayer(name).orElse(null);
        if (layer == null) {
            item.mistake("layer", "没有名为 " + name + " 的图层", "no layer is called " + name);
            return null;
        }
        if (layer.findStyle(style).isEmpty()) {
            item.mistake("style", "图层没有样式 " + style, "the layer has no style " + style);
        }
        return new MapLayerChoice(layer, style, visible);
    }
}
