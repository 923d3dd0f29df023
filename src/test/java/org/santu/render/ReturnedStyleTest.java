package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

/** What was edited in QGIS is taken over, what QGIS does not know stays. */
class ReturnedStyleTest {
    private static final String LINE =
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">%s</CssParameter><CssParameter name=\"stroke-width\">%s</CssParameter></Stroke></LineSymbolizer>";

    private static String rule(String title, String colour, String width) {
        return "<Rule><Title>" + title + "</Title>" + LINE.formatted(colour, width) + "</Rule>";
    }

    private static StyleDocument document(String groups) throws Exception {
        return StyleReaderTest.read("<UserStyle>" + groups + "</UserStyle>");
    }

    private static StyleDocument original() throws Exception {
        return document("<FeatureTypeStyle>"
                + rule("省道<Localized lang=\"en\">Provincial</Localized>", "#111111", "5")
                + rule("小路", "#AAAAAA", "1") + "</FeatureTypeStyle><FeatureTypeStyle>"
                + rule("省道<Localized lang=\"en\">Provincial</Localized>", "#EEEEEE", "3")
                + "</FeatureTypeStyle>");
    }

    private static String colours(List<Rule> rules) {
        StringBuilder colours = new StringBuilder();
        for (Rule rule : rules) {
            LineSymbolizer line = (LineSymbolizer) rule.symbolizers().get(0);
            colours.append(line.getStroke().getColor()).append(' ');
        }
        return colours.toString().strip();
    }

    @Test
    void casingAndFillKeepTheirOrderAndTitlesAndTakeTheNewColours() throws Exception {
        StyleDocument returned = document("<FeatureTypeStyle>" + rule("省道", "#222222", "6") + rule("小路", "#AAAAAA", "1")
                + rule("省道", "#DDDDDD", "4") + "</FeatureTypeStyle>");
        Style merged = ReturnedStyle.merge(returned, original()).style();
        List<FeatureTypeStyle> groups = merged.featureTypeStyles();
        assertThat(groups).hasSize(2);
        assertThat(colours(groups.get(0).rules())).isEqualTo("#222222 #AAAAAA");
        assertThat(colours(groups.get(1).rules())).isEqualTo("#DDDDDD");
        assertThat(groups.get(1).rules().get(0).getDescription().getTitle().toString(Locale.ENGLISH))
                .isEqualTo("Provincial");
    }

    @Test
    void aRemovedRuleIsGoneAndANewOneIsDrawnOnTop() throws Exception {
        StyleDocument returned = document("<FeatureTypeStyle>" + rule("省道", "#111111", "5") + rule("省道", "#EEEEEE", "3")
                + rule("新路", "#00FF00", "2") + "</FeatureTypeStyle>");
        List<FeatureTypeStyle> groups =
                ReturnedStyle.merge(returned, original()).style().featureTypeStyles();
        assertThat(groups).hasSize(3);
        assertThat(groups.get(0).rules()).hasSize(1);
        assertThat(colours(groups.get(2).rules())).isEqualTo("#00FF00");
    }

    @Test
    void otherSymbolLayersAreNotTakenButReported() throws Exception {
        StyleDocument returned = document("<FeatureTypeStyle><Rule><Title>小路</Title>" + LINE.formatted("#010101", "1")
                + LINE.formatted("#020202", "2") + "</Rule></FeatureTypeStyle>");
        StyleDocument merged = ReturnedStyle.merge(returned, original());
        assertThat(merged.problems()).extracting(StyleProblem::element).containsExactly("Rule");
    }

    @Test
    void anAbstractInEnglishIsTheEnglishTitle() throws Exception {
        Rule rule = document(
                        "<FeatureTypeStyle><Rule><Title>省道</Title><Abstract>Provincial road</Abstract></Rule></FeatureTypeStyle>")
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0);
        assertThat(Legend.title(rule).en()).isEqualTo("Provincial road");
        assertThat(Legend.title(rule).zh()).isEqualTo("省道");
    }
}
