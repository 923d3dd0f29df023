package org.santu.ogc.wms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.ogc.ServedCrs;
import org.santu.store.http.FeatureJson;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found at a place: codes for programs, labels for people. */
@Component
class InfoWriter {
    private final JsonMapper json;

    InfoWriter(JsonMapper json) {
        this.json = json;
    }

    byte[] write(InfoFormat format, List<FeatureInfo.Hits> hits, ServedCrs crs, Locale locale) {
        return switch (format) {
            case JSON -> json(hits, crs);
            case HTML -> html(hits, locale).getBytes(StandardCharsets.UTF_8);
            case TEXT -> text(hits, locale).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** GeoJSON in the reference system of the map, which is named as QGIS and GeoServer name it; x first. */
    private byte[] json(List<FeatureInfo.Hits> hits, ServedCrs crs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "FeatureCollection");
            generator.writeName("features");
            generator.writeStartArray();
            for (FeatureInfo.Hits layer : hits) {
                FeatureJson features = new FeatureJson(generator, layer.layer(), crs.decimals());
                for (SimpleFeature feature : layer.features()) {
                    features.feature(feature, feature.getID(), layer.layer().name());
                }
            }
            generator.writeEndArray();
            generator.writeNumberProperty(
                    "numberReturned",
                    hits.stream().mapToInt(layer -> layer.features().size()).sum());
            generator.writeName("crs");
            generator.writeStartObject();
            generator.writeStringProperty("type", "name");
            generator.writeName("properties");
            generator.writeStartObject();
            generator.writeStringProperty("name", crs.urn());
            generator.writeEndObject();
            generator.writeEndObject();
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    private static String html(List<FeatureInfo.Hits> hits, Locale locale) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>Santu</title></head><body>\n");
        for (FeatureInfo.Hits layer : hits) {
            for (SimpleFeature feature : layer.features()) {
                page.append("<h2>").append(escape(heading(layer.layer(), feature, locale)));
                page.append("</h2>\n<table>\n");
                for (Attribute attribute : layer.layer().attributes()) {
                    String value = AttributeText.of(attribute, feature.getAttribute(attribute.name()), locale);
                    if (!value.isEmpty()) {
                        page.append("<tr><th align=\"left\">")
                                .append(escape(attribute.label().in(locale)))
                                .append("</th><td>")
                                .append(escape(value))
                                .append("</td></tr>\n");
                    }
                }
                page.append("</table>\n");
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private static String text(List<FeatureInfo.Hits> hits, Locale locale) {
        StringBuilder lines = new StringBuilder();
        for (FeatureInfo.Hits layer : hits) {
            for (SimpleFeature feature : layer.features()) {
                lines.append(heading(layer.layer(), feature, locale)).append('\n');
                for (Attribute attribute : layer.layer().attributes()) {
                    String value = AttributeText.of(attribute, feature.getAttribute(attribute.name()), locale);
                    if (!value.isEmpty()) {
                        lines.append("  ")
                                .append(attribute.label().in(locale))
                                .append(": ")
                                .append(value.replaceAll("\\R", " "))
                                .append('\n');
                    }
                }
            }
        }
        return lines.toString();
    }

    private static String heading(LayerDeclaration layer, SimpleFeature feature, Locale locale) {
        Object title = feature.getAttribute(layer.titleAttribute());
        return layer.label().in(locale) + (title == null ? "" : " · " + title);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
