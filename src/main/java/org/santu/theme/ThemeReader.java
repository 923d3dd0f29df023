package org.santu.theme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.Text;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;

/** Reads the theme files; all mistakes of all files are reported at once, each with file and line. */
public final class ThemeReader {
    private static final int MOST_CLASSES = 9;
    private static final int USUAL_CLASSES = 5;
    private static final double USUAL_RADIUS_METRES = 2_000;

    private final Catalog catalog;
    private final Set<String> names = new HashSet<>();
    private final List<Theme> themes = new ArrayList<>();

    private ThemeReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param catalog without themes
     * @param files in order; a theme of a later file takes the place of one of the same name
     * @throws CatalogException listing every mistake
     */
    public static Themes read(Catalog catalog, List<CatalogFile> files) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        ThemeReader reader = new ThemeReader(catalog);
        for (CatalogFile file : files) {
            new YamlFile(file.name(), mistakes).read(file.content()).ifPresent(reader::file);
        }
        if (!mistakes.isEmpty()) {
            throw new CatalogException(mistakes);
        }
        return new Themes(catalog, reader.themes);
    }

    private void file(YamlMap root) {
        names.clear();
        for (YamlMap line : root.listMaps("themes")) {
            theme(line).ifPresent(theme -> {
                themes.removeIf(known -> known.name().equals(theme.name()));
                themes.add(theme);
            });
        }
        root.rejectUnknownKeys();
    }

    private Optional<Theme> theme(YamlMap line) {
        String name = line.getText("theme");
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            line.mistake("theme", "名称须为小写字母、数字和下划线", "a name is of lower-case letters, digits and underscores");
        } else if (!names.add(name)) {
            line.mistake("theme", "专题重名: " + name, "two themes are called " + name);
        }
        Text label = line.label();
        Optional<ThemeValue> value = new ThemeValueReader(catalog, line, "value").read();
        Text unit = line.findLabel("unit");
        double factor = number(line, "factor", 1, -1e9, 1e9);
        ThemeKind kind = choice(line, "kind", ThemeKind.class, ThemeKind.CLASSES);
        ClassMethod method = choice(line, "method", ClassMethod.class, ClassMethod.JENKS);
        int classes = (int) number(line, "classes", USUAL_CLASSES, 2, MOST_CLASSES);
        ColourRamp ramp = choice(line, "ramp", ColourRamp.class, ColourRamp.GOLD);
        Double perDot = line.has("dot") ? (Double) number(line, "dot", 1, 1e-9, 1e15) : null;
        double radius = number(line, "radius", USUAL_RADIUS_METRES, 50, 100_000);
        value.ifPresent(found -> check(line, found, kind));
        line.rejectUnknownKeys();
        return value.map(found -> new Theme(
                name,
                label,
                found,
                unit == null ? Theme.unitOf(found) : unit,
                factor,
                kind,
                method,
                classes,
                ramp,
                perDot,
                radius));
    }

    private static void check(YamlMap line, ThemeValue value, ThemeKind kind) {
        boolean hasNumber = value.isByRegion() || value.attribute() != null;
        if (kind == ThemeKind.DOTS && !value.isByRegion()) {
            line.mistake("kind", "点值图须按区域汇总（by village）", "dots need an amount by region (by village)");
        }
        if (kind == ThemeKind.HEAT && value.isByRegion()) {
            line.mistake("kind", "热力图用于要素本身，不按区域汇总", "heat is drawn from features, not by region");
        }
        if (kind != ThemeKind.HEAT && !hasNumber) {
            line.mistake("value", "缺少属性", "an attribute is missing");
        }
    }

    private static double number(YamlMap line, String key, double usual, double least, double most) {
        BigDecimal found = line.has(key) ? line.findNumber(key) : null;
        if (found == null) {
            return usual;
        }
        double number = found.doubleValue();
        if (number < least || number > most) {
            line.mistake(
                    key,
                    key + " 应在 " + least + " 与 " + most + " 之间",
                    key + " must lie between " + least + " and " + most);
        }
        return number;
    }

    private static <E extends Enum<E>> E choice(YamlMap line, String key, Class<E> type, E usual) {
        if (!line.has(key)) {
            return usual;
        }
        String text = line.findText(key);
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
        line.mistake(key, key + " 应为: " + known, key + " must be one of: " + known);
        return usual;
    }
}
