package org.santu.ogc.wms;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import org.santu.catalog.Text;
import org.santu.render.Legend;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a legend as a picture or as data. */
@Component
class LegendWriter {
    private final JsonMapper json;

    LegendWriter(JsonMapper json) {
        this.json = json;
    }

    byte[] png(WmsLegends.Sheet legend, Locale locale, Color background) {
        return ImageBytes.of(LegendPicture.draw(legend.lines(), locale, background), MapFormat.PNG);
    }

    /** Titles in both languages, symbols as pictures. */
    byte[] json(WmsLegends.Sheet legend) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("layer", legend.layer().name());
            text(generator, "title", legend.layer().label());
            generator.writeStringProperty("style", legend.style().declared().name());
            text(generator, "styleTitle", legend.style().declared().label());
            generator.writeName("items");
            generator.writeStartArray();
            for (WmsLegends.Line line : legend.lines()) {
                generator.writeStartObject();
                generator.writeStringProperty("name", line.item().ruleName());
                text(generator, "title", line.item().title());
                if (line.count() != null) {
                    generator.writeNumberProperty("count", line.count());
                }
                generator.writeNumberProperty("width", Legend.WIDTH_PIXELS);
                generator.writeNumberProperty("height", Legend.HEIGHT_PIXELS);
                generator.writeStringProperty(
                        "image",
                        "data:image/png;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ImageBytes.of(line.item().symbol(), MapFormat.PNG)));
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void text(JsonGenerator generator, String name, Text text) {
        generator.writeName(name);
        generator.writeStartObject();
        generator.writeStringProperty("zh", text.zh());
        generator.writeStringProperty("en", text.en());
        generator.writeEndObject();
    }
}
