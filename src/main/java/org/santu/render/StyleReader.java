package org.santu.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.util.InternationalString;
import org.geotools.styling.DescriptionImpl;
import org.geotools.util.GrowableInternationalString;
import org.santu.problem.SantuException;

/**
 * Reads SLD 1.0 and SE 1.1 files into GeoTools styles.
 *
 * <p>Whatever the file says beyond what is drawn is listed as a {@link StyleProblem}. The file is not trusted: no DTD, no
 * entities, nothing fetched, limits on size, rules and nesting. Thread-safe.
 */
public final class StyleReader {
    static final int MAXIMUM_RULES = 1_000;

    private StyleReader() {}

    /**
     * Reads one file. The first user style is taken, further ones are reported.
     *
     * @param fileName for messages only
     * @throws SantuException when the file is not well-formed, is not a style, or passes a limit
     * @throws IOException when the stream cannot be read
     */
    public static StyleDocument read(InputStream stream, String fileName) throws IOException {
        return read(stream, fileName, name -> Optional.empty());
    }

    /**
     * Reads one file whose pictures lie beside it.
     *
     * @param files gives SVG and PNG files by their relative name; what it does not have is looked for among those that ship
     */
    public static StyleDocument read(InputStream stream, String fileName, StyleLibrary.Files files) throws IOException {
        return read(stream, fileName, files, name -> true);
    }

    /** @param attributes whether the layer has an attribute of that name; others are reported */
    static StyleDocument read(
            InputStream stream, String fileName, StyleLibrary.Files files, Predicate<String> attributes)
            throws IOException {
        XmlElement root = XmlTree.read(stream, fileName);
        ReadingContext context = new ReadingContext(files, attributes);
        Style style = new Work(context, fileName).document(root);
        new ValueCheck(context).check(root);
        return new StyleDocument(style, context.problems());
    }

    /** The reading of one file. */
    private static final class Work {
        private final ReadingContext context;
        private final String fileName;
        private final FilterReader filters;
        private final SymbolizerReader symbolizers;
        private int rules;

        Work(ReadingContext context, String fileName) {
            this.context = context;
            this.fileName = fileName;
            this.filters = new FilterReader(context);
            this.symbolizers = new SymbolizerReader(context);
        }

        Style document(XmlElement root) {
            Style style = context.styles.createStyle();
            style.featureTypeStyles().clear();
            switch (root.name) {
                case "StyledLayerDescriptor" -> descriptor(root, style);
                case "UserStyle" -> userStyle(root, style);
                case "FeatureTypeStyle", "CoverageStyle" ->
                    style.featureTypeStyles().add(featureTypeStyle(root));
                default -> throw new SantuException("SANTU-STYLE-NOT-SLD", fileName, root.name);
            }
            return style;
        }

        private void descriptor(XmlElement root, Style style) {
            boolean found = false;
            for (XmlElement child : root.children()) {
                switch (child.name) {
                    case "Name", "Title", "Abstract", "Description" -> {
                        // the name of the document is the file name
                    }
                    case "NamedLayer", "UserLayer" -> {
                        for (XmlElement part : child.children()) {
                            switch (part.name) {
                                case "Name", "Title", "Abstract", "Description" -> {
                                    // a layer's name comes from the catalog
                                }
                                case "UserStyle" -> {
                                    if (found) {
                                        context.problem(part, "只取第一个样式", "only the first style of a file is read");
                                    } else {
                                        userStyle(part, style);
                                        found = true;
                                    }
                                }
                                default -> context.unsupported(part);
                            }
                        }
                    }
                    default -> context.unsupported(child);
                }
            }
            if (!found) {
                context.problem(root, "文件中没有样式", "holds no style");
            }
        }

        private void userStyle(XmlElement element, Style style) {
            Titles titles = new Titles();
            for (XmlElement child : element.children()) {
                switch (child.name) {
                    case "Name" -> style.setName(child.text());
                    case "Title", "Abstract", "Description" -> titles.read(child);
                    case "IsDefault" -> style.setDefault("1".equals(child.text()) || "true".equals(child.text()));
                    case "FeatureTypeStyle", "CoverageStyle" ->
                        style.featureTypeStyles().add(featureTypeStyle(child));
                    default -> context.unsupported(child);
                }
            }
            titles.into(style.getDescription());
        }

        private FeatureTypeStyle featureTypeStyle(XmlElement element) {
            FeatureTypeStyle group = context.styles.createFeatureTypeStyle();
            Titles titles = new Titles();
            for (XmlElement child : element.children()) {
                switch (child.name) {
                    case "Name" -> group.setName(child.text());
                    case "Title", "Abstract", "Description" -> titles.read(child);
                    case "FeatureTypeName", "SemanticTypeIdentifier" -> {
                        // one file styles one layer; which one is the catalog's word
                    }
                    case "Rule" -> group.rules().add(rule(child));
                    case "VendorOption" -> vendorOption(child, group);
                    default -> context.unsupported(child);
                }
            }
            titles.into(group.getDescription());
            return group;
        }

        private void vendorOption(XmlElement element, FeatureTypeStyle group) {
            String name = element.attributes.getOrDefault("name", "");
            if (name.equals(FeatureTypeStyle.KEY_EVALUATION_MODE) || name.equals(BoundaryWork.OPTION)) {
                group.getOptions().put(name, element.text());
            } else {
                context.problem(element, "不支持选项 " + name, "option " + name + " is not supported");
            }
        }

        private Rule rule(XmlElement element) {
            if (++rules > MAXIMUM_RULES) {
                throw XmlTree.tooLarge(fileName, MAXIMUM_RULES + " rules");
            }
            Rule rule = context.styles.createRule();
            Titles titles = new Titles();
            for (XmlElement child : element.children()) {
                switch (child.name) {
                    case "Name" -> rule.setName(child.text());
                    case "Title", "Abstract", "Description" -> titles.read(child);
                    case "Filter" -> rule.setFilter(filters.read(child));
                    case "ElseFilter" -> rule.setElseFilter(true);
                    case "MinScaleDenominator" -> rule.setMinScaleDenominator(scale(child, 0));
                    case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(scale(child, Double.POSITIVE_INFINITY));
                    case "VendorOption" -> vendorOption(child, rule);
                    default -> {
                        List<Symbolizer> read = symbolizers.read(child);
                        rule.symbolizers().addAll(read);
                    }
                }
            }
            titles.into(rule.getDescription());
            if (rule.getFilter() == null) {
                rule.setFilter(Filter.INCLUDE);
            }
            return rule;
        }

        private void vendorOption(XmlElement element, Rule rule) {
            String name = element.attributes.getOrDefault("name", "");
            if (Legend.isInclusion(name, element.text())) {
                rule.getOptions().put(name, element.text());
            } else {
                context.problem(element, "不支持选项 " + name, "option " + name + " is not supported");
            }
        }

        private double scale(XmlElement element, double fallback) {
            try {
                return Double.parseDouble(element.text());
            } catch (NumberFormatException e) {
                context.problem(element, "不是数字", "is not a number");
                return fallback;
            }
        }
    }

    /** Title and abstract, each with a text for every language, as SLD 1.0 (direct) or SE 1.1 (in a Description) has them. */
    private static final class Titles {
        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

        private XmlElement title;
        private XmlElement summary;

        void read(XmlElement element) {
            switch (element.name) {
                case "Title" -> title = element;
                case "Abstract" -> summary = element;
                default -> element.children().forEach(this::read);
            }
        }

        void into(Description description) {
            if (description instanceof DescriptionImpl target) {
                if (title != null) {
                    target.setTitle(localized(title));
                    englishFromSummary(target.getTitle());
                }
                if (summary != null) {
                    target.setAbstract(localized(summary));
                }
            }
        }

        /** QGIS keeps one title and the abstract: a title without translation has its English text there. */
        private void englishFromSummary(InternationalString text) {
            if (text instanceof GrowableInternationalString growable
                    && summary != null
                    && title.children("Localized").isEmpty()
                    && !HAN.matcher(summary.text()).find()
                    && HAN.matcher(title.text()).find()) {
                growable.add(Locale.ENGLISH, summary.text());
            }
        }

        private static GrowableInternationalString localized(XmlElement element) {
            GrowableInternationalString text = new GrowableInternationalString(element.text());
            for (XmlElement translation : element.children("Localized")) {
                String language = translation.attributes.getOrDefault("lang", "");
                if (!language.isEmpty()) {
                    text.add(Locale.forLanguageTag(language), translation.text());
                }
            }
            return text;
        }
    }
}
