package org.santu.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.santu.allocation.AllocationBook.Gap;
import org.santu.allocation.AllocationBook.Need;
import org.santu.allocation.AllocationBook.Resource;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.StandardColumns;
import org.santu.catalog.Text;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.theme.RegionMeasure;

/** Reads what is compared; all mistakes of all files are reported at once, each with file and line. */
public final class AllocationReader {
    private static final String USUAL_RAMP = "gold";

    private final Catalog catalog;
    private final List<Need> needs = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private AllocationReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param files in order; a line of a later file takes the place of one of the same name
     * @throws CatalogException listing every mistake
     */
    public static AllocationBook read(Catalog catalog, List<CatalogFile> files) {
        List<CatalogMistake> mistakes = new ArrayList<>();
        AllocationReader reader = new AllocationReader(catalog);
        for (CatalogFile file : files) {
            new YamlFile(file.name(), mistakes).read(file.content()).ifPresent(reader::file);
        }
        if (!mistakes.isEmpty()) {
            throw new CatalogException(mistakes);
        }
        return new AllocationBook(reader.needs, reader.resources, reader.gaps);
    }

    private void file(YamlMap root) {
        each(root, "needs", this::need);
        each(root, "resources", this::resource);
        each(root, "gaps", this::gap);
        root.rejectUnknownKeys();
    }

    private static void each(YamlMap root, String key, Consumer<YamlMap> read) {
        if (root.has(key)) {
            for (YamlMap line : root.listMaps(key)) {
                read.accept(line);
                line.rejectUnknownKeys();
            }
        }
    }

    private void need(YamlMap line) {
        String name = name(line, "need");
        Text label = line.label();
        Text unit = line.findLabel("unit");
        RegionMeasure.read(catalog, line, "value").ifPresent(measure -> {
            needs.removeIf(known -> known.name().equals(name));
            needs.add(new Need(name, label, measure, unit(unit, measure)));
        });
    }

    private void resource(YamlMap line) {
        String name = name(line, "resource");
        Text label = line.label();
        Text unit = line.findLabel("unit");
        String ramp = line.has("ramp") ? line.getText("ramp") : USUAL_RAMP;
        RegionMeasure.read(catalog, line, "value").ifPresent(measure -> {
            resources.removeIf(known -> known.name().equals(name));
            resources.add(new Resource(name, label, measure, unit(unit, measure), ramp));
        });
    }

    private void gap(YamlMap line) {
        String name = name(line, "gap");
        Text label = line.label();
        RegionMeasure of = measure(line, "of");
        RegionMeasure without = measure(line, "without");
        String through = line.has("through") ? line.getText("through") : null;
        if (through != null && !isRecordsOfRegions(without, through)) {
            line.mistake(
                    "through",
                    "through 应为 without 图层中带 region_code 的记录",
                    "through must name records of the layer in without that have a region_code");
        }
        RegionMeasure.read(catalog, line, "value").ifPresent(measure -> {
            gaps.removeIf(known -> known.name().equals(name));
            gaps.add(new Gap(name, label, measure, of, without, through));
        });
    }

    /** Null where nothing is said, or after a mistake. */
    private RegionMeasure measure(YamlMap line, String key) {
        return line.has(key) ? RegionMeasure.read(catalog, line, key).orElse(null) : null;
    }

    private static boolean isRecordsOfRegions(RegionMeasure without, String through) {
        Attribute records =
                without == null ? null : without.layer().findAttribute(through).orElse(null);
        return records != null
                && records.type() == AttributeType.RECORDS
                && records.findField(StandardColumns.REGION_CODE).isPresent();
    }

    private static Text unit(Text said, RegionMeasure measure) {
        return said == null ? measure.findUnit() : said;
    }

    private static String name(YamlMap line, String key) {
        String name = line.getText(key);
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            line.mistake(key, "名称须为小写字母、数字和下划线", "a name is of lower-case letters, digits and underscores");
        }
        return name;
    }
}
