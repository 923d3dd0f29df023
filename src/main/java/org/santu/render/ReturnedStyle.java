package org.santu.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.santu.catalog.Text;

/**
 * Lays a style that comes back from QGIS over the style that it was made from.
 *
 * <p>QGIS keeps rules, conditions, scales, colours, widths and sizes, but writes all rules into one group (roads lose the order of
 * casing and fill), and loses hatches, letters as marks, English titles and the options of labels. So a rule is found again by its
 * Chinese title and its scales: it stays in its group with its condition and everything that QGIS does not know, and takes what was
 * edited ({@link ReturnedSymbols}). Rules that were removed are removed, new ones are drawn on top. Labels stay as they were.
 */
final class ReturnedStyle {
    private final StyleDocument returned;
    private final StyleDocument original;
    private final List<StyleProblem> problems = new ArrayList<>();

    /** What a rule is recognised by; QGIS writes scales with six digits. */
    private record Key(String title, long minimum, long maximum) {
        static Key of(Rule rule) {
            return new Key(
                    Legend.title(rule).zh(),
                    rounded(rule.getMinScaleDenominator()),
                    rounded(rule.getMaxScaleDenominator()));
        }

        private static long rounded(double scale) {
            return scale > 0 && !Double.isInfinite(scale) ? Math.round(Math.log(scale) * 2_000) : 0;
        }
    }

    private ReturnedStyle(StyleDocument returned, StyleDocument original) {
        this.returned = returned;
        this.original = original;
    }

    /** Whether the file looks as QGIS writes it: SLD 1.1 with one group without options, and titles in one language. */
    static boolean isReturned(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.contains("version=\"1.1.0\"")
                && text.indexOf("FeatureTypeStyle>") == text.lastIndexOf("<se:FeatureTypeStyle>") + "<se:".length()
                && !text.contains("Localized");
    }

    /**
     * @param original read for this call; it is changed and becomes the answer's style
     * @return the merged style, and what of the returned file was not taken over
     */
    static StyleDocument merge(StyleDocument returned, StyleDocument original) {
        return new ReturnedStyle(returned, original).merge();
    }

    private StyleDocument merge() {
        Map<Key, List<Rule>> edited = new HashMap<>();
        Set<Class<?>> kinds = new HashSet<>();
        List<Rule> labels = new ArrayList<>();
        for (FeatureTypeStyle group : returned.style().featureTypeStyles()) {
            for (Rule rule : group.rules()) {
                if (isLabel(rule)) {
                    labels.add(rule);
                } else {
                    edited.computeIfAbsent(Key.of(rule), key -> new ArrayList<>())
                            .add(rule);
                    rule.symbolizers().forEach(symbolizer -> kinds.add(kind(symbolizer)));
                }
            }
        }
        for (FeatureTypeStyle group : original.style().featureTypeStyles()) {
            group.rules().removeIf(rule -> !isLabel(rule) && !overlay(rule, edited, kinds));
        }
        List<Rule> added = edited.values().stream().flatMap(List::stream).toList();
        if (!added.isEmpty()) {
            FeatureTypeStyle group = new ReadingContext().styles.createFeatureTypeStyle();
            group.rules().addAll(added);
            original.style().featureTypeStyles().add(group);
        }
        if (!labels.isEmpty()) {
            note("TextSymbolizer", "注记沿用原样式，QGIS 中的注记改动未采用", "labels stay those of the original style");
        }
        List<StyleProblem> all = new ArrayList<>(returned.problems());
        all.addAll(problems);
        return new StyleDocument(original.style(), all);
    }

    /** @return false when the rule was removed in QGIS */
    private boolean overlay(Rule rule, Map<Key, List<Rule>> edited, Set<Class<?>> kinds) {
        Key key = Key.of(rule);
        List<Rule> candidates = edited.get(key);
        if (candidates == null) {
            // a layer of QGIS has one kind of geometry: rules for the others cannot have come back
            return rule.symbolizers().stream().noneMatch(symbolizer -> kinds.contains(kind(symbolizer)));
        }
        Rule from = candidates.remove(0);
        if (candidates.isEmpty()) {
            edited.remove(key);
        }
        ReturnedSymbols kept = new ReturnedSymbols(rule.symbolizers());
        ReturnedSymbols now = new ReturnedSymbols(from.symbolizers());
        if (!kept.take(now)) {
            String counts = " (" + kept + " / " + now + ")";
            note(
                    "Rule",
                    "规则“" + key.title + "”的符号层数与原样式不同，沿用原符号" + counts,
                    "rule \"" + key.title + "\" has other symbol layers than before; its symbols were kept" + counts);
        }
        return true;
    }

    private void note(String element, String zh, String en) {
        problems.add(new StyleProblem(1, element, new Text(zh, en)));
    }

    private static Class<?> kind(Symbolizer symbolizer) {
        return symbolizer.getClass();
    }

    private static boolean isLabel(Rule rule) {
        return !rule.symbolizers().isEmpty() && rule.symbolizers().stream().allMatch(TextSymbolizer.class::isInstance);
    }
}
