package org.santu.store.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.Text;

/** A layer as the browser gets it: its declaration, and how much of it the caller sees. */
record LayerView(
        String name,
        Text label,
        String geometryType,
        String group,
        Text groupLabel,
        int order,
        String titleAttribute,
        List<AttributeView> attributes,
        Map<String, Text> groups,
        List<StyleView> styles,
        double[] extent,
        long count,
        long unlocatedCount,
        Instant updatedAt,
        long version) {

    record StyleView(String name, Text label) {
        static StyleView of(LayerStyle style) {
            return new StyleView(style.name(), style.label());
        }
    }

    record CodeView(String value, Text label) {
        static CodeView of(Code code) {
            return new CodeView(code.value(), code.label());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AttributeView(
            String name,
            String type,
            Text label,
            Text unit,
            boolean required,
            String privacy,
            String group,
            BigDecimal minimum,
            BigDecimal maximum,
            Integer maximumLength,
            List<CodeView> codes,
            List<AttributeView> fields) {

        static AttributeView of(Attribute attribute) {
            return new AttributeView(
                    attribute.name(),
                    attribute.type().name().toLowerCase(Locale.ROOT),
                    attribute.label(),
                    attribute.unit(),
                    attribute.required(),
                    attribute.privacy().name().toLowerCase(Locale.ROOT),
                    attribute.group(),
                    attribute.minimum(),
                    attribute.maximum(),
                    attribute.maximumLength(),
                    attribute.codeList() == null
                            ? List.of()
                            : attribute.codeList().codes().stream()
                                    .map(CodeView::of)
                                    .toList(),
                    attribute.fields().stream().map(AttributeView::of).toList());
        }
    }

    static LayerView of(Catalog catalog, LayerDeclaration layer, LayerFigures.Figures figures) {
        return new LayerView(
                layer.name(),
                layer.label(),
                layer.geometryType(),
                layer.group(),
                catalog.layerGroups().get(layer.group()),
                layer.order(),
                layer.titleAttribute(),
                layer.attributes().stream().map(AttributeView::of).toList(),
                layer.groups(),
                layer.styles().stream().map(StyleView::of).toList(),
                figures.extent(),
                figures.count(),
                figures.unlocatedCount(),
                figures.updatedAt(),
                figures.version());
    }
}
