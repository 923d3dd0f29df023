package org.santu.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.exchange.source.FieldNames;

/**
 * Where the headings of a table are. Ledgers have a title above them, and headings of two or three rows: what stands over
 * several columns is put before the names below where those alone would not say enough.
 *
 * @param rows how many rows up to the last one of the headings, those above included
 * @param headings of the columns, empty where a column has none; not yet unique
 * @param units what stands above each heading about units, the nearest first, a line each; null where nothing does
 */
public record TableHead(int rows, List<String> headings, List<String> units) {
    /** How many rows are looked at. */
    public static final int SEARCHED_ROWS = 30;

    private static final int LONGEST_HEADING = 60;
    private static final int MOST_LEVELS = 3;
    private static final Pattern UNIT = Pattern.compile("[(（]([^()（）]{1,8})[)）]");
    private static final Pattern TABLE_UNIT = Pattern.compile("单位\\s*[:：]\\s*([^()（）:：]{1,20})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,:/\\-\\s°′″'\"%]+");

    /**
     * @param first the first rows of the table, texts as they are, other values as they were read
     * @param known what headings may say, as {@link FieldNames#plain} writes them
     */
    public static TableHead find(List<List<Object>> first, Set<String> known) {
        int widest = first.stream().mapToInt(TableHead::filled).max().orElse(0);
        TableHead best = null;
        TableHead likely = null;
        int mostKnown = 0;
        for (int row = 0; row < first.size(); row++) {
            List<Object> cells = first.get(row);
            int texts = texts(cells);
            if (texts == 0 || filled(cells) - texts > texts / 4) {
                continue;
            }
            TableHead head = at(first, row, known);
            int matches = head.matches(known);
            if (matches > mostKnown) {
                mostKnown = matches;
                best = head;
            }
            if (likely == null && head.filledHeadings() >= Math.min(widest, Math.max(2, widest / 2))) {
                likely = head;
            }
        }
        if (best != null) {
            return best;
        }
        return likely != null ? likely : new TableHead(Math.min(1, first.size()), texts(first, 0), List.of());
    }

    private static List<String> texts(List<List<Object>> rows, int row) {
        List<String> texts = new ArrayList<>();
        if (row < rows.size()) {
            rows.get(row)
                    .forEach(cell ->
                            texts.add(cell == null ? "" : cell.toString().strip()));
        }
        return texts;
    }

    private static int filled(List<Object> cells) {
        return (int) cells.stream().filter(TableHead::isFilled).count();
    }

    private static boolean isFilled(Object cell) {
        return cell != null && !cell.toString().isBlank();
    }

    private static int texts(List<Object> cells) {
        return (int) cells.stream().filter(TableHead::isHeading).count();
    }

    private static boolean isHeading(Object cell) {
        return cell instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST_HEADING
                && !NUMBER.matcher(text.strip()).matches();
    }

    private int filledHeadings() {
        return (int) headings.stream().filter(heading -> !heading.isEmpty()).count();
    }

    private int matches(Set<String> known) {
        return (int) headings.stream()
                .filter(heading -> known.contains(FieldNames.plain(heading)) || PositionColumns.isPosition(heading))
                .count();
    }

    private static TableHead at(List<List<Object>> first, int top, Set<String> known) {
        List<List<String>> levels = new ArrayList<>();
        levels.add(texts(first, top));
        int last = top;
        while (last + 1 < first.size() && levels.size() < MOST_LEVELS && goesOn(levels, first.get(last + 1))) {
            last++;
            levels.add(texts(first, last));
        }
        return new TableHead(last + 1, withUnits(join(levels, known), first, top, last), units(levels, first, top));
    }

    /** A group of columns has its unit in brackets, a whole table in a line of its own: 单位：万元. */
    private static List<String> units(List<List<String>> levels, List<List<Object>> first, int top) {
        StringBuilder table = new StringBuilder();
        for (int row = top - 1; row >= 0; row--) {
            texts(first, row).forEach(cell -> table.append(found(TABLE_UNIT, cell)));
        }
        int width = levels.stream().mapToInt(List::size).max().orElse(0);
        List<String> units = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder group = new StringBuilder();
            for (int level = levels.size() - 2; level >= 0; level--) {
                boolean below = isNamed(levels.subList(level + 1, levels.size()), column);
                group.append(below ? found(UNIT, text(levels, level, column, true)) : "");
            }
            String said = group.append(table).toString();
            units.add(said.isEmpty() ? null : said);
        }
        return units;
    }

    /** All that a pattern finds, a line each. */
    private static String found(Pattern pattern, String text) {
        StringBuilder lines = new StringBuilder();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            lines.append(found.group(1).strip()).append('\n');
        }
        return lines.toString();
    }

    /** A unit in brackets below a heading belongs to it, where the row of units became the lowest of the headings. */
    private static List<String> withUnits(List<String> headings, List<List<Object>> first, int top, int last) {
        if (top == 0 || last > top) {
            return headings;
        }
        List<String> above = texts(first, top - 1);
        List<String> whole = new ArrayList<>(headings);
        for (int column = 0; column < Math.min(whole.size(), above.size()); column++) {
            if (UNIT.matcher(whole.get(column)).matches() && isHeading(above.get(column))) {
                whole.set(column, above.get(column) + whole.get(column));
            }
        }
        return whole;
    }

    /** Whether a row names the columns that the rows above left open, and only those below what may span several. */
    private static boolean goesOn(List<List<String>> levels, List<Object> next) {
        if (texts(next) == 0 || texts(next) != filled(next)) {
            return false;
        }
        int width =
                Math.max(next.size(), levels.stream().mapToInt(List::size).max().orElse(0));
        boolean opened = false;
        boolean spansDown = false;
        for (int column = 0; column < width; column++) {
            boolean open = !isNamed(levels, column);
            boolean spans = !open && column + 1 < width && !isNamed(levels, column + 1);
            boolean named = column < next.size()
                    && isFilled(next.get(column))
                    && !stands(levels, column, next.get(column).toString());
            if (open && !named || named && !open && !spans) {
                return false;
            }
            opened |= open && named;
            spansDown |= !open && !named;
        }
        return opened && spansDown;
    }

    /** Cells joined downwards say the same again. */
    private static boolean stands(List<List<String>> levels, int column, String text) {
        List<String> above = levels.get(levels.size() - 1);
        return column < above.size() && above.get(column).equals(text.strip());
    }

    private static boolean isNamed(List<List<String>> levels, int column) {
        return levels.stream()
                .anyMatch(level -> column < level.size() && !level.get(column).isEmpty());
    }

    private static List<String> join(List<List<String>> levels, Set<String> known) {
        int width = levels.stream().mapToInt(List::size).max().orElse(0);
        List<String> lowest = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder path = new StringBuilder();
            String last = "";
            for (int level = 0; level < levels.size(); level++) {
                boolean below = isNamed(levels.subList(level + 1, levels.size()), column);
                String text = text(levels, level, column, below);
                path.append(text.equals(last) ? "" : text);
                last = text.isEmpty() ? last : text;
            }
            lowest.add(last);
            whole.add(path.toString());
        }
        Map<String, Integer> counts = new HashMap<>();
        lowest.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            boolean twice = counts.get(lowest.get(column)) > 1;
            boolean betterWhole = known.contains(FieldNames.plain(whole.get(column)));
            boolean enough = !twice && !betterWhole;
            headings.add((enough ? lowest : whole).get(column).replaceAll("\\s+", " "));
        }
        return headings;
    }

    /** What stands over a column: in it, or to its left where only the rows below name it. */
    private static String text(List<List<String>> levels, int level, int column, boolean namedBelow) {
        List<String> texts = levels.get(level);
        for (int at = Math.min(column, texts.size() - 1); at >= 0; at--) {
            if (at == column || namedBelow) {
                if (!texts.get(at).isEmpty()) {
                    return texts.get(at);
                }
            } else {
                return "";
            }
        }
        return "";
    }
}
