package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTReader;

/** Geometries written in spatial filters, while features come in web mercator. */
class LiteralCrsTest {

    private static SimpleFeature home() throws Exception {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("home");
        type.add("geom", Point.class, CRS.decode("EPSG:3857", true));
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
        builder.set("geom", new WKTReader().read("POINT (12806000 4669000)"));
        return builder.buildFeature("home.1");
    }

    private static StyleDocument window(String srsName, String corners) throws Exception {
        return StyleReaderTest.rule("<ogc:Filter><ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><Box " + srsName
                + "><coordinates>" + corners + "</coordinates></Box></ogc:BBOX></ogc:Filter>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| 115,38.5 115.1,38.7 | true",
                "| 116,38.5 117,38.7 | false",
                "srsName=\"EPSG:4326\" | 115,38.5 115.1,38.7 | true",
                "srsName=\"http://www.opengis.net/gml/srs/epsg.xml#4326\" | 115,38.5 115.1,38.7 | true",
                "srsName=\"urn:ogc:def:crs:EPSG::4326\" | 38.5,115 38.7,115.1 | true",
                "srsName=\"urn:ogc:def:crs:EPSG::4326\" | 115,38.5 115.1,38.7 | false",
                "srsName=\"EPSG:3857\" | 12800000,4660000 12810000,4670000 | true"
            })
    void theCoordinateSystemOfTheLiteralIsFollowed(String srsName, String corners, boolean inside) throws Exception {
        StyleDocument document = window(srsName == null ? "" : srsName, corners);
        assertThat(document.problems()).isEmpty();
        Filter filter =
                document.style().featureTypeStyles().get(0).rules().get(0).getFilter();
        assertThat(filter.evaluate(home())).isEqualTo(inside);
        assertThat(StyleAttributes.of(document.style())).contains("geom");
    }

    @Test
    void anUnknownSystemIsReportedAndTheRuleDrawsNothing() throws Exception {
        StyleDocument document = window("srsName=\"village grid\"", "0,0 1,1");
        assertThat(document.problems()).hasSize(2);
        assertThat(document.style().featureTypeStyles().get(0).rules().get(0).getFilter())
                .isEqualTo(Filter.EXCLUDE);
    }
}
