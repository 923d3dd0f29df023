package org.santu.exchange.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.santu.problem.Localised;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;

/**
 * One of the data sets of a file that has several: a shapefile in a zip, a table of a GeoPackage, a sheet of a workbook.
 *
 * @param name to choose it by; a table within a file within a zip is {@code file/table}
 * @param format for people
 * @param records how many it has, or -1 where finding out would take long
 */
public record DataSet(String name, String format, Shapes shapes, long records) implements Localised {
    private static final int MOST_NAMED = 40;

    /** As a person reads it: {@code roads (GeoPackage, lines, 12)}. */
    @Override
    public String in(Locale locale) {
        String kind = shapes == Shapes.UNKNOWN ? format : format + ", " + shapes.in(locale);
        return Messages.text(locale, records < 0 ? "import.data-set" : "import.data-set.counted", name, kind, records);
    }

    /** Where one must be chosen and was not. */
    static SantuException many(String file, List<DataSet> sets) {
        return new SantuException("SANTU-IMPORT-MANY-SETS", file, sets.size(), list(sets)).with("sets", sets);
    }

    /** Where one was chosen that is not there. */
    static SantuException none(String part, List<DataSet> sets) {
        return new SantuException("SANTU-IMPORT-NO-PART", part, list(sets)).with("sets", sets);
    }

    private static Localised list(List<DataSet> sets) {
        return locale -> sets.stream()
                .limit(MOST_NAMED)
                .map(set -> set.in(locale))
                .collect(Collectors.joining("; ", "", sets.size() > MOST_NAMED ? "; …" : ""));
    }

    /**
     * The set that is named, else the only one.
     *
     * @param prefix what stands before the names of these sets when somebody names them, or empty
     * @param part null to take the only one
     * @throws SantuException SANTU-IMPORT-MANY-SETS, SANTU-IMPORT-NO-PART; both carry the list as {@code sets}
     */
    public static int choose(String file, String prefix, List<DataSet> sets, String part) {
        if (part == null && sets.size() == 1) {
            return 0;
        }
        List<DataSet> named = sets.stream()
                .map(set -> new DataSet(prefix + set.name, set.format, set.shapes, set.records))
                .toList();
        if (part == null) {
            throw many(file, named);
        }
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).name.equals(part)) {
                return i;
            }
        }
        throw none(prefix + part, named);
    }
}
