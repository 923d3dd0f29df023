package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;
import org.santu.problem.SantuException;

class StyleReaderTest {

    static StyleDocument read(String xml) throws IOException {
        return StyleReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.sld");
    }

    static StyleDocument rule(String content) throws IOException {
        return read("""
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
                <NamedLayer><Name>x</Name><UserStyle><FeatureTypeStyle><Rule>
                %s
                </Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """.formatted(content));
    }

    private static Rule only(StyleDocument document) {
        return document.style().featureTypeStyles().get(0).rules().get(0);
    }

    private static Filter filter(String condition) throws IOException {
        StyleDocument document = rule("<ogc:Filter>" + condition + "</ogc:Filter>");
        assertThat(document.problems()).isEmpty();
        return only(document).getFilter();
    }

    private static SimpleFeature home() throws Exception {
        return SyntheticCounty.feature(
                "household.1",
                new WKTReader().read("POINT (3 4)"),
                "name",
                "张三",
                "people",
                4L,
                "nothing",
                null,
                "poor",
                true);
    }

    @Test
    void titlesKeepBothLanguages() throws Exception {
        Rule rule = only(rule("<Title>贫困户<Localized lang=\"en\">Poor household</Localized></Title>"));
        assertThat(rule.getDescription().getTitle().toString(Locale.ENGLISH)).isEqualTo("Poor household");
        assertThat(rule.getDescription().getTitle().toString(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("贫困户");
        assertThat(Legend.title(rule).zh()).isEqualTo("贫困户");
        assertThat(Legend.title(rule).en()).isEqualTo("Poor household");
    }

    @Test
    void symbologyEncodingIsReadAsWell() throws Exception {
        StyleDocument document = read("""
                <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
                <NamedLayer><se:Name>x</se:Name><UserStyle><se:Name>x</se:Name><se:FeatureTypeStyle>
                <se:Rule><se:Name>r</se:Name><se:Description><se:Title>路</se:Title></se:Description>
                <se:MinScaleDenominator>100</se:MinScaleDenominator><se:MaxScaleDenominator>5000</se:MaxScaleDenominator>
                <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre"><se:Stroke>
                <se:SvgParameter name="stroke">#ff0000</se:SvgParameter><se:SvgParameter name="stroke-width">3</se:SvgParameter>
                <se:SvgParameter name="stroke-dasharray">4 2 1</se:SvgParameter></se:Stroke>
                <se:PerpendicularOffset>2</se:PerpendicularOffset></se:LineSymbolizer></se:Rule>
                </se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """);
        assertThat(document.problems()).isEmpty();
        Rule rule = only(document);
        assertThat(rule.getMaxScaleDenominator()).isEqualTo(5000);
        assertThat(rule.symbolizers()).singleElement().isInstanceOfSatisfying(LineSymbolizer.class, line -> {
            assertThat(line.getStroke().dashArray()).hasSize(3);
            assertThat(line.getUnitOfMeasure()).isNotNull();
            assertThat(line.getPerpendicularOffset().evaluate(null, Double.class))
                    .isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>张三</ogc:Literal></ogc:PropertyIsEqualTo>; true",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>poor</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo>; true",
                "<ogc:PropertyIsNotEqualTo><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>4</ogc:Literal></ogc:PropertyIsNotEqualTo>; false",
                "<ogc:PropertyIsGreaterThan><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsGreaterThan>; false",
                "<ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo>; true",
                "<ogc:PropertyIsBetween><ogc:PropertyName>people</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>4</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>9</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>; true",
                "<ogc:PropertyIsLike wildCard='%' singleChar='_' escape='!'><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>张%</ogc:Literal></ogc:PropertyIsLike>; true",
                "<ogc:PropertyIsNull><ogc:PropertyName>nothing</ogc:PropertyName></ogc:PropertyIsNull>; true",
                "<ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>nothing</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>; false",
                "<ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><gml:Box xmlns:gml='g'><gml:coordinates>0,0 10,10</gml:coordinates></gml:Box></ogc:BBOX>; true",
                "<ogc:Intersects><ogc:PropertyName>geom</ogc:PropertyName><gml:Polygon xmlns:gml='g'><gml:exterior><gml:LinearRing><gml:posList>0 0 5 0 5 5 0 5 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ogc:Intersects>; true",
                "<ogc:Within><ogc:PropertyName>geom</ogc:PropertyName><gml:Envelope xmlns:gml='g'><gml:lowerCorner>8 8</gml:lowerCorner><gml:upperCorner>9 9</gml:upperCorner></gml:Envelope></ogc:Within>; false",
                "<ogc:PropertyIsEqualTo><ogc:Function name='dimension'><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>; true",
                "<ogc:PropertyIsEqualTo><ogc:Add><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:Add><ogc:Literal>5</ogc:Literal></ogc:PropertyIsEqualTo>; true",
            })
    void filtersMeanWhatTheySay(String condition, boolean expected) throws Exception {
        assertThat(filter(condition).evaluate(home())).isEqualTo(expected);
    }

    @Test
    void recodeCategorizeAndInterpolateChooseAValue() throws Exception {
        StyleDocument document = rule("""
                <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">
                <ogc:Function name="Recode"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>张三</ogc:Literal><ogc:Literal>#00ff00</ogc:Literal></ogc:Function>
                </CssParameter></Fill></Mark><Size>
                <Interpolate><LookupValue><ogc:PropertyName>people</ogc:PropertyName></LookupValue>
                <InterpolationPoint><Data>0</Data><Value>0</Value></InterpolationPoint>
                <InterpolationPoint><Data>8</Data><Value>20</Value></InterpolationPoint></Interpolate>
                </Size><Rotation>
                <Categorize><LookupValue><ogc:PropertyName>people</ogc:PropertyName></LookupValue><Value>1</Value><Threshold>3</Threshold><Value>2</Value></Categorize>
                </Rotation></Graphic></PointSymbolizer>
                """);
        assertThat(document.problems()).isEmpty();
        PointSymbolizer point = (PointSymbolizer) only(document).symbolizers().get(0);
        assertThat(point.getGraphic().getSize().evaluate(home(), Double.class)).isEqualTo(10);
        assertThat(point.getGraphic().getRotation().evaluate(home(), Double.class))
                .isEqualTo(2);
        assertThat(StyleAttributes.of(document.style())).containsExactly("name", "people");
    }

    @Test
    void aLabelMayJoinTextAndAttributes() throws Exception {
        StyleDocument document = rule("""
                <TextSymbolizer><Label>
                  <ogc:PropertyName>name</ogc:PropertyName>（<ogc:PropertyName>people</ogc:PropertyName> 人）
                </Label></TextSymbolizer>
                """);
        TextSymbolizer text = (TextSymbolizer) only(document).symbolizers().get(0);
        assertThat(text.getLabel().evaluate(home(), String.class)).isEqualTo("张三（4 人）");
    }

    @Test
    void whatIsNotSupportedIsReportedWithItsLine() throws Exception {
        StyleDocument document = rule("""
                <PointSymbolizer>
                <Graphic><Mark><WellKnownName>dragon</WellKnownName></Mark></Graphic>
                <VendorOption name="composite">multiply</VendorOption>
                </PointSymbolizer>
                <TextSymbolizer><Label>x</Label><Sparkle/></TextSymbolizer>
                """);
        assertThat(document.problems()).extracting(StyleProblem::line).containsExactly(4, 5, 7);
        assertThat(document.problems())
                .extracting(StyleProblem::element)
                .containsExactly("WellKnownName", "VendorOption", "Sparkle");
    }

    /** What would be taken as if it were not there; an office that edits a file by hand is told where. */
    @Test
    void aValueThatCannotBeMeantIsReportedWithItsLine() throws Exception {
        StyleDocument document = rule("""
                <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#1d5b8</CssParameter><CssParameter name="fill-opacity">80%</CssParameter></Fill>
                <Stroke><CssParameter name="stroke-width">1,5</CssParameter></Stroke></Mark>
                <Size><ogc:Literal>big</ogc:Literal></Size><Rotation><ogc:PropertyName>people</ogc:PropertyName></Rotation></Graphic>
                <VendorOption name="labelObstacle">ja</VendorOption></PointSymbolizer>
                <LineSymbolizer><Stroke><CssParameter name="stroke-linejoin">sharp</CssParameter></Stroke></LineSymbolizer>
                <TextSymbolizer><Label>x</Label><Priority>high</Priority><VendorOption name="autoWrap">wide</VendorOption></TextSymbolizer>
                """);
        assertThat(document.problems())
                .extracting(
                        problem -> problem.line() - 3 + " " + problem.message().en())
                .containsExactly(
                        "1 must be a colour such as #1d5b8f, not \"#1d5b8\"; the default is drawn",
                        "1 must be a number from 0 to 1, not \"80%\"; the default is drawn",
                        "2 must be a number, not \"1,5\"; the default is drawn",
                        "3 must be a number, not \"big\"; the default is drawn",
                        "4 must be true or false, not \"ja\"; the default is drawn",
                        "5 must be one of mitre, miter, round, bevel, not \"sharp\"; the default is drawn",
                        "6 must be a number, not \"high\"; the default is drawn",
                        "6 must be a number, not \"wide\"; the default is drawn");
    }

    @Test
    void aConditionNobodyKnowsDrawsNothingRatherThanEverything() throws Exception {
        StyleDocument document = rule(
                "<ogc:Filter><ogc:Not><ogc:IsFunny><ogc:PropertyName>name</ogc:PropertyName></ogc:IsFunny></ogc:Not></ogc:Filter>");
        assertThat(only(document).getFilter()).isEqualTo(Filter.EXCLUDE);
        assertThat(document.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"java.lang.Runtime.getRuntime()", "exec(1)", "a/b", "../x", "name[1]"})
    void anAttributeNameIsNeverAPath(String name) throws Exception {
        StyleDocument document = rule("<ogc:Filter><ogc:PropertyIsNull><ogc:PropertyName>" + name
                + "</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter>");
        assertThat(document.problems()).isNotEmpty();
        assertThat(only(document).getFilter()).isEqualTo(Filter.EXCLUDE);
    }

    @ParameterizedTest
    @CsvSource({"env", "property", "jsonPointer", "random", "queryCollection", "'java.lang.Runtime'"})
    void aFunctionOffTheListIsNotCalled(String name) throws Exception {
        StyleDocument document = rule("<TextSymbolizer><Label><ogc:Function name=\"" + name
                + "\"><ogc:Literal>1</ogc:Literal></ogc:Function></Label></TextSymbolizer>");
        assertThat(document.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/a.svg", "file:///etc/passwd", "../../secret.png", "/etc/x.png", "missing.png"})
    void noGraphicIsFetchedFromElsewhere(String href) throws Exception {
        StyleDocument document = rule("<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"" + href
                + "\"/><Format>image/png</Format></ExternalGraphic><Size>8</Size></Graphic></PointSymbolizer>");
        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void aDtdIsRefused() {
        for (String dtd : List.of(
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><StyledLayerDescriptor/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><StyledLayerDescriptor>&x;</StyledLayerDescriptor>",
                "<!DOCTYPE a [<!ENTITY x \"1234567890\"><!ENTITY y \"&x;&x;&x;\">]><StyledLayerDescriptor>&y;</StyledLayerDescriptor>")) {
            assertThatThrownBy(() -> read(dtd))
                    .isInstanceOfSatisfying(
                            SantuException.class, e -> assertThat(e.code()).startsWith("SANTU-STYLE-"));
        }
    }

    @Test
    void deepWideAndLargeFilesAreRefused() {
        assertThatThrownBy(() -> read("<a>".repeat(100) + "</a>".repeat(100))).hasMessageContaining("TOO-LARGE");
        assertThatThrownBy(() -> read("<a>" + "<b/>".repeat(60_000) + "</a>")).hasMessageContaining("TOO-LARGE");
        assertThatThrownBy(() -> read("<a>" + " ".repeat(3_000_000) + "</a>")).hasMessageContaining("TOO-LARGE");
        assertThatThrownBy(() -> rule("</Rule>" + "<Rule></Rule>".repeat(1_100) + "<Rule>"))
                .hasMessageContaining("TOO-LARGE");
    }

    @Test
    void whatIsNoStyleIsSaidSo() {
        assertThatThrownBy(() -> read("<kml/>")).hasMessageContaining("SANTU-STYLE-NOT-SLD");
        assertThatThrownBy(() -> read("not xml")).hasMessageContaining("SANTU-STYLE-NOT-XML");
        assertThatThrownBy(() -> read("")).hasMessageContaining("SANTU-STYLE-NOT-XML");
    }
}
