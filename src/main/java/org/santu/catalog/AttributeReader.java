package org.santu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one attribute of a layer file, and the fields of its records. */
final class AttributeReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,58}");
    private static final Pattern SHAPEFILE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,9}");
    private static final Set<String> RESERVED = Set.of(
            StandardColumns.ID,
            StandardColumns.GEOMETRY,
            StandardColumns.GEOMETRY_WEB_MERCATOR,
            StandardColumns.VERSION,
            StandardColumns.UPDATED_AT,
            StandardColumns.UPDATED_BY);

    private final Map<String, CodeList> codeLists;

    AttributeReader(Map<String, CodeList> codeLists) {
        this.codeLists = codeLists;
    }

    Attribute read(YamlMap map, Set<String> groups) {
        String shapefileName = map.getText("shp");
        if (!SHAPEFILE_NAME.matcher(shapefileName).matches()) {
            map.mistake(
                    "shp",
                    "shp 须为 1–10 个字母数字: " + shapefileName,
                    "shp has 1 to 10 letters or digits: " + shapefileName);
        }
        String group = map.findText("group");
        if (group != null && !groups.contains(group)) {
            map.mistake("group", "不认识的分组 " + group, "unknown group " + group);
        }
        return readCommon(map, shapefileName, group, true);
    }

    private Attribute readField(YamlMap map) {
        return readCommon(map, "", null, false);
    }

    private Attribute readCommon(YamlMap map, String shapefileName, String group, boolean mayHaveFields) {
        String name = map.getText("name");
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            map.mistake("name", "字段名不可用: " + name, "not a usable attribute name: " + name);
        }
        AttributeType type = readEnum(map, "type", AttributeType.class, AttributeType.TEXT);
        PrivacyClass privacy = map.has("privacy")
                ? readEnum(map, "privacy", PrivacyClass.class, PrivacyClass.SENSITIVE)
                : PrivacyClass.PUBLIC;
        Integer length = map.findNumber("length") == null
                ? null
                : map.findNumber("length").intValue();
        Attribute attribute = new Attribute(
                name,
                type,
                map.label(),
                map.findLabel("unit"),
                readCodeList(map, type),
                map.isTrue("required"),
                privacy,
                shapefileName,
                map.listTexts("also"),
                map.findNumber("min"),
                map.findNumber("max"),
                length,
                group,
                mayHaveFields ? readFields(map, type) : List.of(),
                readMask(map, type, privacy));
        checkKeepable(map, attribute, mayHaveFields);
        map.rejectUnknownKeys();
        return attribute;
    }

    private static MaskKind readMask(YamlMap map, AttributeType type, PrivacyClass privacy) {
        if (!map.has("mask")) {
            return MaskKind.HIDE;
        }
        MaskKind mask = readEnum(map, "mask", MaskKind.class, MaskKind.HIDE);
        if (privacy == PrivacyClass.PUBLIC || type != AttributeType.TEXT && mask != MaskKind.HIDE) {
            map.mistake("mask", "mask 只用于非公开的文字字段", "a mask is for a text above class public");
        }
        return mask;
    }

    /** Sensitive values are kept encrypted, which a number or date column cannot hold; a field of records can be anything. */
    private static void checkKeepable(YamlMap map, Attribute attribute, boolean isColumn) {
        boolean isText = attribute.type().javaClass() == String.class && attribute.type() != AttributeType.REGION_CODE;
        if (isColumn && attribute.privacy() == PrivacyClass.SENSITIVE && !isText) {
            map.mistake(
                    "privacy",
                    "sensitive 字段须为 text、code、codes 或 records",
                    "a sensitive attribute is of type text, code, codes or records");
        }
    }

    private List<Attribute> readFields(YamlMap map, AttributeType type) {
        List<Attribute> fields = new ArrayList<>();
        for (YamlMap field : map.listMaps("fields")) {
            fields.add(readField(field));
        }
        if ((type == AttributeType.RECORDS) == fields.isEmpty()) {
            map.mistake("fields", "records 类型须有 fields,其他类型不可有", "records need fields, other types have none");
        }
        return fields;
    }

    private CodeList readCodeList(YamlMap map, AttributeType type) {
        String name = map.findText("codes");
        boolean needed = type == AttributeType.CODE || type == AttributeType.CODES;
        if (name == null) {
            if (needed) {
                map.mistake("type", "代码类型须写 codes", "a code attribute needs codes");
            }
            return null;
        }
        CodeList list = codeLists.get(name);
        if (list == null || !needed) {
            map.mistake("codes", "代码表不存在或不适用: " + name, "no such code list, or not for this type: " + name);
        }
        return list;
    }

    private static <E extends Enum<E>> E readEnum(YamlMap map, String key, Class<E> type, E otherwise) {
        String text = map.getText(key);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String known = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
            map.mistake(
                    key, key + " 不可为 " + text + ";可用: " + known, key + " cannot be " + text + "; known are " + known);
            return otherwise;
        }
    }
}
