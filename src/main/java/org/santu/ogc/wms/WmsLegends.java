package org.santu.ogc.wms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.Text;
import org.santu.ogc.ServedCrs;
import org.santu.render.Legend;
import org.santu.render.LegendItem;
import org.santu.render.LegendUse;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.render.StyleLibrary;
import org.santu.tile.PictureWork;
import org.springframework.stereotype.Component;

/** Legends: all of a style, what of it draws at a scale, or what of it is to be seen in an extent. */
@Component
class WmsLegends {
    private final MapRequestReader requests;
    private final MapMaker maps;
    private final PictureWork work;
    private final Cache<String, LegendPicture.Size> sizes =
            Caffeine.newBuilder().maximumSize(1000).build();

    WmsLegends(MapRequestReader requests, MapMaker maps, PictureWork work) {
        this.requests = requests;
        this.maps = maps;
        this.work = work;
    }

    /**
     * One line of a legend.
     *
     * @param count features in the extent, or null when nobody asked
     */
    record Line(LegendItem item, Integer count) {
        String title(Locale locale) {
            String title = item.title().in(locale);
            return count == null ? title : title + " (" + count + ")";
        }
    }

    /** What a legend is of. */
    record Sheet(LayerDeclaration layer, StyleLibrary.Entry style, List<Line> lines) {}

    /**
     * Reads LAYER, STYLE, SCALE and, for what is in an extent, BBOX with CRS and SRCWIDTH, SRCHEIGHT or WIDTH, HEIGHT.
     * {@code LEGEND_OPTIONS=countMatched:true} adds how many features each line stands for.
     */
    Sheet make(WmsParameters parameters, WmsVersion version, Caller caller) {
        MapRequestReader.refuseForeign(parameters);
        LayerDeclaration layer = requests.layer(parameters.get("LAYER"), "LAYER");
        StyleLibrary.Entry style =
                requests.style(layer, parameters.find("STYLE").orElse(""), "STYLE", caller.scope());
        boolean counts =
                Boolean.parseBoolean(parameters.options("LEGEND_OPTIONS").getOrDefault("countmatched", "false"));
        if (parameters.find("BBOX").isEmpty()) {
            if (counts) {
                throw WmsException.missing("BBOX");
            }
            double scale = Math.max(0, parameters.findNumber("SCALE").orElse(0.0));
            return new Sheet(layer, style, lines(style, scale));
        }
        MapRequest map = map(parameters, version, layer, style);
        return new Sheet(
                layer, style, work.make(PictureWork.LITTLE, "SANTU-WMS-TIMEOUT", () -> seen(map, caller, counts)));
    }

    /** How large the whole legend of a style is. */
    LegendPicture.Size size(LayerDeclaration layer, StyleLibrary.Entry style, Locale locale) {
        String key = layer.name() + ":" + style.declared().name() + ":" + style.checksum() + ":" + locale.getLanguage();
        return sizes.get(key, any -> LegendPicture.size(lines(style, 0), locale));
    }

    private static List<Line> lines(StyleLibrary.Entry style, double scale) {
        return Legend.of(style.style(), scale, 1).stream()
                .map(item -> new Line(item, null))
                .toList();
    }

    private List<Line> seen(MapRequest map, Caller caller, boolean counts) {
        MapView view = map.view();
        List<Line> lines = new ArrayList<>();
        for (MapLayer layer : maps.read(map, view, caller)) {
            Map<Text, Integer> uses = LegendUse.count(layer, view);
            for (LegendItem item : Legend.of(layer.style(), view.scaleDenominator(), 1)) {
                int count = uses.getOrDefault(item.title(), 0);
                if (count > 0) {
                    lines.add(new Line(item, counts ? count : null));
                }
            }
        }
        return lines;
    }

    private MapRequest map(
            WmsParameters parameters, WmsVersion version, LayerDeclaration layer, StyleLibrary.Entry style) {
        ServedCrs crs = WmsBox.readCrs(parameters, version);
        Envelope extent = WmsBox.read(crs, parameters, version);
        // QGIS sends WIDTH and HEIGHT of the map as SRCWIDTH and SRCHEIGHT, since the standard means the symbol by the
        // former.
        boolean named = parameters.find("SRCWIDTH").isPresent();
        int width = requests.side(parameters, named ? "SRCWIDTH" : "WIDTH");
        int height = requests.side(parameters, named ? "SRCHEIGHT" : "HEIGHT");
        WmsLayer one = new WmsLayer(layer, style, Filter.INCLUDE);
        return new MapRequest(
                version,
                List.of(one),
                crs,
                extent,
                width,
                height,
                1,
                TimeParameter.find(parameters).orElse(null));
    }
}
