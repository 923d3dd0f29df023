package org.santu.ogc.wms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.ogc.ServedCrs;
import org.santu.problem.SantuException;
import org.santu.render.StyleLibrary;
import org.santu.store.UserFilter;
import org.santu.theme.StyleBook;
import org.santu.tile.PictureWork;
import org.springframework.stereotype.Component;

/** Reads what a map and a question about it have in common. */
@Component
class MapRequestReader {
    static final int MOST_LAYERS = 32;
    /** Styles are drawn for screens of this resolution; the 0.28 mm pixel of OGC is near enough to be the same. */
    private static final double SCREEN_DPI = 96;

    private static final double FINEST_DPI = 1200;
    /** The server fetches nothing that a user names and draws in no style that it does not know. */
    private static final Set<String> FOREIGN = Set.of("SLD", "SLD_BODY", "REMOTE_OWS_TYPE", "REMOTE_OWS_URL");

    /** Larger pictures are better asked for in parts. */
    private static final int LONGEST_SIDE = 4096;

    private static final int SIDE_STEP = 256;

    private final Catalog catalog;
    private final StyleBook styles;
    private final int longestSide;

    MapRequestReader(Catalog catalog, StyleBook styles, PictureWork work) {
        this.catalog = catalog;
        this.styles = styles;
        this.longestSide = longestSide(work);
    }

    /** Widest and highest map in pixels. */
    int longestSide() {
        return longestSide;
    }

    MapRequest read(WmsParameters parameters, WmsVersion version, Scope scope) {
        refuseForeign(parameters);
        List<WmsLayer> layers = layers(parameters, scope);
        ServedCrs crs = WmsBox.readCrs(parameters, version);
        return new MapRequest(
                version,
                layers,
                crs,
                WmsBox.read(crs, parameters, version),
                side(parameters, "WIDTH"),
                side(parameters, "HEIGHT"),
                pixelRatio(parameters),
                TimeParameter.find(parameters).orElse(null));
    }

    static void refuseForeign(WmsParameters parameters) {
        for (String name : FOREIGN) {
            if (parameters.find(name).isPresent()) {
                throw WmsException.of(ServiceCode.OPERATION_NOT_SUPPORTED, name, "SANTU-WMS-FOREIGN", name);
            }
        }
    }

    LayerDeclaration layer(String name, String parameter) {
        return catalog.findLayer(name)
                .orElseThrow(() -> WmsException.of(ServiceCode.LAYER_NOT_DEFINED, parameter, "SANTU-WMS-LAYER", name));
    }

    /** @param name empty for the default */
    StyleLibrary.Entry style(LayerDeclaration layer, String name, String parameter, Scope scope) {
        String wanted = !name.isEmpty() || layer.styles().isEmpty()
                ? name
                : layer.styles().get(0).name();
        return styles.findStyle(layer.name(), wanted, scope)
                .orElseThrow(() -> WmsException.of(
                        ServiceCode.STYLE_NOT_DEFINED, parameter, "SANTU-STYLE-UNKNOWN", layer.name(), wanted));
    }

    private List<WmsLayer> layers(WmsParameters parameters, Scope scope) {
        parameters.get("LAYERS");
        List<String> names = parameters.list("LAYERS");
        if (names.size() > MOST_LAYERS) {
            throw WmsException.of(null, "LAYERS", "SANTU-WMS-LAYERS", MOST_LAYERS);
        }
        List<String> wanted = parameters.list("STYLES");
        if (!wanted.isEmpty() && wanted.size() != names.size()) {
            throw WmsException.of(null, "STYLES", "SANTU-WMS-COUNT", "STYLES", wanted.size(), names.size());
        }
        List<String> conditions = CqlFilters.split(parameters.find("CQL_FILTER").orElse(""));
        if (!conditions.isEmpty() && conditions.size() != names.size()) {
            throw WmsException.of(null, "CQL_FILTER", "SANTU-WMS-COUNT", "CQL_FILTER", conditions.size(), names.size());
        }
        List<WmsLayer> layers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            LayerDeclaration layer = layer(names.get(i), "LAYERS");
            layers.add(new WmsLayer(
                    layer,
                    style(layer, wanted.isEmpty() ? "" : wanted.get(i), "STYLES", scope),
                    conditions.isEmpty() ? Filter.INCLUDE : condition(layer, conditions.get(i))));
        }
        return layers;
    }

    private static Filter condition(LayerDeclaration layer, String text) {
        try {
            return UserFilter.parse(layer, text);
        } catch (SantuException e) {
            throw WmsException.caused(e, "CQL_FILTER");
        }
    }

    /** A square of this side can be had in every format, however much memory there is. */
    static int longestSide(PictureWork work) {
        int bytesPerPixel = Arrays.stream(MapFormat.values())
                .mapToInt(MapFormat::bytesPerPixel)
                .max()
                .orElseThrow();
        return Math.min(LONGEST_SIDE, work.longestSide(bytesPerPixel) / SIDE_STEP * SIDE_STEP);
    }

    int side(WmsParameters parameters, String name) {
        int pixels = parameters.getInt(name);
        if (pixels < 1 || pixels > longestSide) {
            throw WmsException.of(null, name, "SANTU-WMS-SIZE", name, String.valueOf(longestSide));
        }
        return pixels;
    }

    /** QGIS and MapServer say DPI or MAP_RESOLUTION, GeoServer FORMAT_OPTIONS=dpi. */
    private static double pixelRatio(WmsParameters parameters) {
        Map<String, String> options = parameters.options("FORMAT_OPTIONS");
        double dpi = SCREEN_DPI;
        try {
            dpi = parameters
                    .findNumber("DPI")
                    .or(() -> parameters.findNumber("MAP_RESOLUTION"))
                    .orElse(Double.parseDouble(options.getOrDefault("dpi", "96")));
        } catch (NumberFormatException e) {
            throw WmsException.wrong("FORMAT_OPTIONS", options.get("dpi"));
        }
        return dpi >= SCREEN_DPI && dpi <= FINEST_DPI ? dpi / SCREEN_DPI : 1;
    }
}
