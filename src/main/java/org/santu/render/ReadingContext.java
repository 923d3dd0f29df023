package org.santu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.santu.catalog.Text;

/** What the readers of one style file share: factories and the list of problems. */
final class ReadingContext {
    final StyleFactory styles = CommonFactoryFinder.getStyleFactory();
    final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    /** Where pictures that the style refers to are looked for first. */
    final StyleLibrary.Files files;
    /** Whether the layer has an attribute of that name. */
    final Predicate<String> attributes;

    private final List<StyleProblem> problems = new ArrayList<>();

    ReadingContext() {
        this(name -> Optional.empty(), name -> true);
    }

    ReadingContext(StyleLibrary.Files files, Predicate<String> attributes) {
        this.files = files;
        this.attributes = attributes;
    }

    /** In the order of the file. */
    List<StyleProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(StyleProblem::line))
                .toList();
    }

    void unsupported(XmlElement element) {
        problem(element, "不支持该元素，已忽略", "is not supported and was ignored");
    }

    void problem(XmlElement element, String zh, String en) {
        problems.add(new StyleProblem(element.line, element.name, new Text(zh, en)));
    }
}
