package org.santu.store;

import java.util.List;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.MaskKind;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.Text;

/** A layer with an attribute of every type and of every privacy class. */
final class SampleLayer {
    static final LayerDeclaration LAYER = new LayerDeclaration(
            "sample",
            new Text("样本", "Samples"),
            "Geometry",
            "other",
            1,
            "name",
            List.of(
                    attribute("region_code", AttributeType.REGION_CODE, PrivacyClass.PUBLIC),
                    attribute("name", AttributeType.TEXT, PrivacyClass.PERSONAL).withMask(MaskKind.NAME),
                    attribute("title", AttributeType.TEXT, PrivacyClass.PUBLIC),
                    attribute("phone", AttributeType.TEXT, PrivacyClass.PERSONAL)
                            .withMask(MaskKind.PHONE),
                    attribute("id_number", AttributeType.TEXT, PrivacyClass.SENSITIVE)
                            .withMask(MaskKind.ID_NUMBER),
                    attribute("illness", AttributeType.TEXT, PrivacyClass.SENSITIVE),
                    attribute("people", AttributeType.INTEGER, PrivacyClass.PUBLIC),
                    attribute("income", AttributeType.DECIMAL, PrivacyClass.INTERNAL),
                    attribute("paved", AttributeType.BOOLEAN, PrivacyClass.PUBLIC),
                    attribute("visited", AttributeType.DATE, PrivacyClass.PUBLIC),
                    attribute("measured", AttributeType.TIMESTAMP, PrivacyClass.PUBLIC),
                    attribute("kind", AttributeType.CODE, PrivacyClass.PUBLIC),
                    attribute("causes", AttributeType.CODES, PrivacyClass.PUBLIC),
                    new Attribute(
                            "members",
                            AttributeType.RECORDS,
                            new Text("成员", "Members"),
                            null,
                            null,
                            false,
                            PrivacyClass.PUBLIC,
                            "members",
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            List.of(
                                    attribute("name", AttributeType.TEXT, PrivacyClass.PERSONAL)
                                            .withMask(MaskKind.NAME),
                                    attribute("work", AttributeType.TEXT, PrivacyClass.PUBLIC),
                                    attribute("health", AttributeType.TEXT, PrivacyClass.SENSITIVE)))),
            Map.of(),
            List.of(),
            null);

    static final Catalog CATALOG = new Catalog(List.of(LAYER), List.of(), Map.of());

    private SampleLayer() {}

    private static Attribute attribute(String name, AttributeType type, PrivacyClass privacy) {
        return new Attribute(
                name,
                type,
                new Text(name, name),
                null,
                null,
                false,
                privacy,
                name,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
