package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final List<StyleProblem> problems = new ArrayList<>();

    ReadingContext() {
        this(name -> Optional.empty());
    }

    ReadingContext(StyleLibrary.Files files) {
        this.files = files;
    }

    List<StyleProblem> problems() {
        return problems;
    }

    void unsupported(XmlElement element) {
        problem(element, "不支持该元素，已忽略", "is not supported and was ignored");
    }

    void problem(XmlElement element, String zh, String en) {
        problems.add(new StyleProblem(element.line, element.name, new Text(zh, en)));
    }
}
