package org.santu.exchange.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files that make up one data set, or one container of several such as a GeoPackage: what lies in a zip or was sent together
 * is sorted into these, so that none is passed over in silence.
 *
 * @param name to choose it by, unique among its like: as short as it can be told from the others
 * @param extension of the file that is read, in small letters
 * @param files path by extension, those that belong to the same set; the files in a geodatabase as {@code gdb/name}
 */
public record FileSet(String name, String extension, Map<String, String> files) {
    /** What a data set is read by. */
    private static final Set<String> MAIN = Set.of(
            "gdb", "gpkg", "shp", "mif", "tab", "geojson", "json", "xlsx", "xlsm", "csv", "tsv", "kml", "gpx", "dxf",
            "txt");
    /** Containers that are not looked into when they lie in a zip. */
    private static final Set<String> PACKED = Set.of("zip", "kmz");

    /** What may well be data, and cannot be read where it lies. */
    private static final Set<String> LOCKED = Set.of(
            "zip", "kmz", "rar", "7z", "gz", "tgz", "tar", "xls", "et", "ods", "dwg", "dgn", "mdb", "accdb", "doc",
            "docx", "wps");

    private static final Map<String, Set<String>> COMPANIONS = Map.of(
            "shp", Set.of("shx", "dbf", "prj", "cpg"),
            "dbf", Set.of("cpg"),
            "mif", Set.of("mid"),
            "tab", Set.of("dat", "map", "id", "ind"));
    /** A file of a file geodatabase, which is a folder. */
    private static final Pattern IN_GEODATABASE = Pattern.compile(
            "(.*[/\\\\])?([^/\\\\]+)\\.gdb[/\\\\]([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT =
            Pattern.compile(".*(说明|版权|read.?me|licen[cs]e|metadata|changelog).*", Pattern.CASE_INSENSITIVE);
    private static final String GEODATABASE = "gdb";

    public FileSet {
        files = Map.copyOf(files);
    }

    /** What people call the format of a file. */
    public static String format(String fileName) {
        String extension = SourceFiles.extension(fileName);
        return switch (extension) {
            case "shp" -> "Shapefile";
            case "gpkg" -> "GeoPackage";
            case "gdb" -> "FileGDB";
            case "geojson", "json" -> "GeoJSON";
            case "mif", "tab" -> "MapInfo";
            case "dbf" -> "dBASE";
            case "tsv", "txt" -> "CSV";
            default -> extension.toUpperCase(Locale.ROOT);
        };
    }

    /** As far as the names tell. */
    public DataSet described() {
        return new DataSet(name, format("." + extension), Shapes.UNKNOWN, -1);
    }

    /** Path of the file that is read; of a geodatabase one of its files. */
    public String main() {
        return files.get(extension);
    }

    /** @param paths of files; also such that are of no use */
    static List<FileSet> ofZip(Collection<String> paths) {
        return of(paths, false);
    }

    /** Files that were sent together; a zip among them is a set as well. */
    public static List<FileSet> ofFolder(Collection<String> names) {
        return of(names, true);
    }

    /** Files that belong to no set though they may hold something that somebody wanted to send; in the order of their names. */
    static List<String> passedOver(Collection<String> paths, List<FileSet> sets) {
        Set<String> taken =
                sets.stream().flatMap(set -> set.files.values().stream()).collect(Collectors.toSet());
        return group(paths).values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> LOCKED.contains(file.getKey()) && !taken.contains(file.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@link #passedOver} for files that were sent together. */
    public static List<String> listPassedOver(Collection<String> names) {
        return passedOver(names, ofFolder(names));
    }

    private static List<FileSet> of(Collection<String> paths, boolean packed) {
        Map<String, Map<String, String>> groups = group(paths);
        List<FileSet> sets = new ArrayList<>();
        groups.forEach((stem, files) -> {
            for (String extension : files.keySet().stream().sorted().toList()) {
                if (isMain(extension, files) || packed && PACKED.contains(extension)) {
                    sets.add(new FileSet(stem, extension, belonging(extension, files)));
                }
            }
        });
        sets.removeIf(set -> isAbout(set, sets));
        return named(sets);
    }

    private static boolean isMain(String extension, Map<String, String> files) {
        return MAIN.contains(extension) || extension.equals("dbf") && !files.containsKey("shp");
    }

    private static Map<String, String> belonging(String extension, Map<String, String> files) {
        Map<String, String> belonging = new LinkedHashMap<>();
        files.forEach((other, path) -> {
            if (other.equals(extension)
                    || COMPANIONS.getOrDefault(extension, Set.of()).contains(other)
                    || extension.equals(GEODATABASE) && other.startsWith(GEODATABASE + "/")) {
                belonging.put(other, path);
            }
        });
        return belonging;
    }

    /**
     * Beside a shapefile of our own exports lie tables about it: its fields, and the values that were too long for them. Texts
     * that call themselves explanations are data only when nothing else is.
     */
    private static boolean isAbout(FileSet set, List<FileSet> all) {
        if (set.extension.equals("txt") && ABOUT.matcher(set.name).matches()) {
            return all.size() > 1;
        }
        Optional<String> shapefile = set.extension.equals("xlsx") && set.name.endsWith("-fields")
                        || set.extension.equals("csv") && set.name.endsWith("-cut")
                ? Optional.of(set.name.substring(0, set.name.lastIndexOf('-')))
                : Optional.empty();
        return shapefile.isPresent()
                && all.stream()
                        .anyMatch(other -> other.extension.equals("shp") && other.name.startsWith(shapefile.get()));
    }

    /** By folder and name without extension. */
    private static Map<String, Map<String, String>> group(Collection<String> paths) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        for (String path : paths) {
            Matcher inGeodatabase = IN_GEODATABASE.matcher(path);
            if (inGeodatabase.matches()) {
                String folder = inGeodatabase.group(1) == null ? "" : inGeodatabase.group(1);
                Map<String, String> files =
                        groups.computeIfAbsent(plain(folder + inGeodatabase.group(2)), key -> new LinkedHashMap<>());
                files.putIfAbsent(GEODATABASE, path);
                files.put(GEODATABASE + "/" + inGeodatabase.group(3), path);
                continue;
            }
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            // "._name" and "__MACOSX" are shadows that macOS adds, "~$name" those of an open workbook.
            if (!name.isEmpty() && !name.startsWith(".") && !name.startsWith("~$") && !path.startsWith("__MACOSX")) {
                String folder = path.substring(0, path.length() - name.length());
                groups.computeIfAbsent(plain(folder + SourceFiles.baseName(name)), key -> new LinkedHashMap<>())
                        .putIfAbsent(SourceFiles.extension(name), path);
            }
        }
        return groups;
    }

    private static String plain(String path) {
        return path.replace('\\', '/').replaceFirst("^(?:\\.{0,2}/)+", "");
    }

    /** The name alone where that is enough, else with its extension, else with its folder too. */
    private static List<FileSet> named(List<FileSet> sets) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> full = new HashMap<>();
        for (FileSet set : sets) {
            names.merge(set.last(), 1, Integer::sum);
            full.merge(set.last() + "." + set.extension, 1, Integer::sum);
        }
        return sets.stream()
                .map(set -> {
                    String file = set.last() + "." + set.extension;
                    String name = names.get(set.last()) == 1
                            ? set.last()
                            : full.get(file) == 1 ? file : set.name + "." + set.extension;
                    return new FileSet(name, set.extension, set.files);
                })
                .toList();
    }

    private String last() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * Which of the sets somebody means, and what is meant within it.
     *
     * @param part name of a set, or {@code set/part of it}, or where there is only one set just the part of it; null for the only
     *     one
     */
    public static Chosen choose(String file, List<FileSet> sets, String part, List<DataSet> described) {
        if (sets.size() == 1) {
            FileSet only = sets.get(0);
            String own = only.name + "/";
            boolean named = part != null && part.startsWith(own);
            return new Chosen(0, only.name.equals(part) ? null : named ? part.substring(own.length()) : part, "");
        }
        int best = -1;
        for (int i = 0; part != null && i < sets.size(); i++) {
            String name = sets.get(i).name;
            boolean fits = part.equals(name) || part.startsWith(name + "/");
            if (fits && (best < 0 || name.length() > sets.get(best).name.length())) {
                best = i;
            }
        }
        if (best < 0) {
            throw part == null ? DataSet.many(file, described) : DataSet.none(part, described);
        }
        String name = sets.get(best).name;
        return new Chosen(best, part.equals(name) ? null : part.substring(name.length() + 1), name + "/");
    }

    /** Says so when a choice is missing or wrong; arguments as those of {@link #choose}, for sets that are only described. */
    public static void require(String file, List<DataSet> described, String part) {
        choose(
                file,
                described.stream()
                        .map(set -> new FileSet(set.name(), "", Map.of()))
                        .toList(),
                part,
                described);
    }

    /**
     * @param index of the set
     * @param rest what is meant within it, or null
     * @param prefix what stands before the names of its own parts when somebody names them
     */
    public record Chosen(int index, String rest, String prefix) {}
}
