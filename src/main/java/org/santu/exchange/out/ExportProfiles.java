package org.santu.exchange.out;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.catalog.AttributeType;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.problem.SantuException;

/** The profiles that ship, from {@code data/exchange}. */
public final class ExportProfiles {
    private static final List<ExportProfile> ALL = List.of(read("land-agency"));

    private ExportProfiles() {}

    public static List<ExportProfile> list() {
        return ALL;
    }

    /** @throws SantuException SANTU-EXPORT-PROFILE */
    static ExportProfile get(String name) {
        return ALL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SantuException(
                                "SANTU-EXPORT-PROFILE",
                                name,
                                ALL.stream().map(ExportProfile::name).collect(Collectors.joining(", ")))
                        .with("field", "profile"));
    }

    private static ExportProfile read(String name) {
        String path = "data/exchange/" + name + ".yaml";
        try (InputStream file = ExportProfiles.class.getResourceAsStream("/" + path)) {
            return parse(path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FILE-UNREADABLE", path, e.getMessage());
        }
    }

    /** @throws CatalogException with all mistakes of the file */
    static ExportProfile parse(String path, String content) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        YamlMap map = new YamlFile(path, mistakes).read(content).orElseThrow(() -> new CatalogException(mistakes));
        String name = map.getText("profile");
        List<ExportProfile.Field> fields = new ArrayList<>();
        for (YamlMap field : map.listMaps("fields")) {
            String title = field.getText("name");
            if (title != null && !title.matches("[A-Z][A-Z0-9_]{0,9}")) {
                field.mistake("name", "字段名应为至多 10 个大写字母或数字", "a name has up to 10 capital letters or digits");
            }
            var length = field.findNumber("length");
            fields.add(new ExportProfile.Field(
                    title,
                    field.label(),
                    field.findLabel("unit"),
                    type(field),
                    length == null ? null : length.intValue(),
                    field.getText("from")));
            field.rejectUnknownKeys();
        }
        Map<String, String> codes = new HashMap<>();
        for (YamlMap code : map.listMaps("feature-codes")) {
            codes.put(code.getText("layer"), code.getText("code"));
        }
        ExportProfile profile = new ExportProfile(name, map.label(), fields, codes);
        map.rejectUnknownKeys();
        if (!mistakes.isEmpty()) {
            throw new CatalogException(mistakes);
        }
        return profile;
    }

    private static AttributeType type(YamlMap field) {
        try {
            return AttributeType.valueOf(String.valueOf(field.getText("type")).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            field.mistake("type", "不认识的类型", "unknown type");
            return AttributeType.TEXT;
        }
    }
}
