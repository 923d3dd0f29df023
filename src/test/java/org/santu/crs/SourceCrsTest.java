package org.santu.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.santu.problem.SantuException;

class SourceCrsTest {
    private static final String CGCS2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private static Geometry point(double x, double y) throws Exception {
        return new WKTReader().read("POINT(" + x + " " + y + ")");
    }

    private static String zone38(String geographic) {
        return "PROJCS[\"GK_CM_114E\"," + geographic
                + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4326",
                "4490",
                "epsg:4490",
                "CRS84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:EPSG::4326",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "WGS84",
                "CGCS2000"
            })
    void plainDegreesStayAsTheyAre(String name) throws Exception {
        Geometry point = point(114.195, 38.849);
        assertThat(SourceCrs.parse(name).toStored(point)).isSameAs(point);
    }

    @Test
    void zonesComeBackToDegrees() throws Exception {
        for (SourceCrs crs : new SourceCrs[] {SourceCrs.parse("EPSG:4547"), PrjText.read(zone38(CGCS2000))}) {
            Geometry stored = crs.toStored(point(516928.0010, 4301758.9339));
            assertThat(stored.getCoordinate().x).isCloseTo(114.195, within(2e-9));
            assertThat(stored.getCoordinate().y).isCloseTo(38.849, within(2e-9));
        }
    }

    @Test
    void webMapPositionsLoseTheirOffset() throws Exception {
        Geometry stored = SourceCrs.parse("gcj-02").toStored(point(116.41024449916938, 39.91640428150164));
        assertThat(stored.getCoordinate().x).isCloseTo(116.404, within(1e-9));
        assertThat(stored.getCoordinate().y).isCloseTo(39.915, within(1e-9));
        Geometry baidu = SourceCrs.parse("BD09").toStored(point(116.404, 39.915));
        assertThat(baidu.getCoordinate().x).isBetween(116.39, 116.395);
    }

    @Test
    void heightsBehindTheHorizontalSystemAreLeftAway() throws Exception {
        String esri = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],VERTCS[\"EGM96_Geoid\","
                + "VDATUM[\"EGM96_Geoid\"],PARAMETER[\"Vertical_Shift\",0.0],PARAMETER[\"Direction\",1.0],UNIT[\"Meter\",1.0]]";
        Geometry point = point(114.195, 38.849);
        assertThat(PrjText.read(esri).toStored(point)).isSameAs(point);
    }

    @Test
    void whatWkt2CallsByItsNumberIsKnown() throws Exception {
        String own = "PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 114E\",BASEGEOGCRS[\"x\",ID[\"EPSG\",4490]],"
                + "CS[Cartesian,2],LENGTHUNIT[\"metre\",1,ID[\"EPSG\",9001]]%s]";
        Geometry stored =
                PrjText.read(own.formatted(",\n    ID[\"EPSG\",4547]")).toStored(point(516928.0010, 4301758.9339));
        assertThat(stored.getCoordinate().x).isCloseTo(114.195, within(2e-9));
        assertThatThrownBy(() -> PrjText.read(own.formatted(""))).isInstanceOf(SantuException.class);
        assertThatThrownBy(() -> PrjText.read(own.formatted(",ID[\"EPSG\",2362]")))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-CRS-OLD-DATUM"));
    }

    @Test
    void theOldDatumsAreRefused() {
        String xian = "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        assertThatThrownBy(() -> PrjText.read(zone38(xian)))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-CRS-OLD-DATUM"));
        for (String code : new String[] {"EPSG:4610", "EPSG:4214", "EPSG:2382", "EPSG:2434"}) {
            assertThatThrownBy(() -> SourceCrs.parse(code))
                    .isInstanceOfSatisfying(
                            SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-CRS-OLD-DATUM"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "北京54", "", "GCJ-03", "EPSG:4490; DROP TABLE layer.region"})
    void nonsenseIsRefused(String name) {
        assertThatThrownBy(() -> SourceCrs.parse(name)).isInstanceOf(SantuException.class);
        assertThatThrownBy(() -> PrjText.read(name)).isInstanceOf(SantuException.class);
    }

    @Test
    void rangesAreASuggestionOnly() {
        assertThat(CrsSuggestion.of(new Envelope(114, 115, 38, 39)))
                .extracting(CrsSuggestion::crs)
                .containsExactly("EPSG:4490", "GCJ-02");
        assertThat(CrsSuggestion.of(new Envelope(38_400_000, 38_600_000, 4_200_000, 4_300_000)))
                .extracting(CrsSuggestion::crs)
                .containsExactly("EPSG:4526");
        assertThat(CrsSuggestion.of(new Envelope(400_000, 600_000, 4_200_000, 4_300_000)))
                .extracting(CrsSuggestion::reason)
                .containsExactly("SANTU-CRS-LOOKS-ZONE-WITHOUT-PREFIX");
        assertThat(CrsSuggestion.of(new Envelope(-1, 1e9, 0, 1))).isEmpty();
    }
}
