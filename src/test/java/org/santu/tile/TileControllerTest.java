package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.santu.testing.SmallCounty.SOUTH_LAT;
import static org.santu.testing.SmallCounty.WEST_LON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HttpTest
class TileControllerTest {
    @Autowired
    MockMvc http;

    /** The tile that holds a place, east of the western corner of the county. */
    private static String place(int zoom, double east) {
        double lon = Math.toRadians(WEST_LON + east);
        double lat = Math.toRadians(SOUTH_LAT + 0.05);
        double side = 1 << zoom;
        int x = (int) ((lon + Math.PI) / (2 * Math.PI) * side);
        int y = (int) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * side);
        return zoom + "/" + x + "/" + y;
    }

    private MockHttpServletResponse tile(RequestPostProcessor caller, String address) throws Exception {
        return http.perform(get("/tiles/" + address).with(caller)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aVectorTileNamesItsLayersAndFeatures() throws Exception {
        MockHttpServletResponse answer = tile(As.admin(), "region,village,household/" + place(10, 0.1) + ".mvt");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(text(answer))
                .contains("region", "village", "household", "title", "region_code", "西乡", "东村", "测试甲", "general");
        assertThat(answer.getHeader("Server-Timing")).startsWith("db;dur=");
        assertThat(answer.getHeader("Santu-Truncated")).isNull();
    }

    @Test
    void aVectorTileShowsNothingBeyondScopeRegionAndClearance() throws Exception {
        String address = "region,village,household,project/" + place(10, 0.1) + ".mvt";
        assertThat(text(tile(As.westEditor(), address))).contains("西村").doesNotContain("东村", "东乡", "139921102");
        assertThat(text(tile(As.admin(), address + "?region=139921102")))
                .contains("东村")
                .doesNotContain("西村");
        assertThat(tile(As.westEditor(), address + "?region=139921102").getContentLength())
                .isZero();
        assertThat(text(tile(As.viewer(), address))).contains("测**").doesNotContain("测试甲");
    }

    @Test
    void aPictureTileDrawsWhatOneMaySee() throws Exception {
        String east = "relocation_site,pv_station,region/" + place(14, 0.125) + ".png";
        assertThat(ink(tile(As.admin(), east))).isGreaterThan(100);
        assertThat(ink(tile(As.westEditor(), east))).isZero();
        assertThat(ink(tile(As.admin(), east + "?region=139921101"))).isZero();
        String west = "region/" + place(9, 0.05) + ".png";
        assertThat(ink(tile(As.westEditor(), west))).isGreaterThan(10);
    }

    @Test
    void aFinePictureIsTwiceAsLarge() throws Exception {
        BufferedImage image = read(tile(As.admin(), "region:default/" + place(9, 0.05) + "@2x.png"));
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getHeight()).isEqualTo(512);
    }

    @Test
    void aTileStaysTheSameUntilSomethingInItChanges() throws Exception {
        String here = "/tiles/facility/" + place(16, 0.05) + ".mvt";
        String elsewhere = "/tiles/facility/" + place(16, 0.15) + ".mvt";
        String picture = "/tiles/facility/" + place(16, 0.05) + ".png";
        String tag = tag(here);
        String elsewhereTag = tag(elsewhere);
        String pictureTag = tag(picture);
        http.perform(get(here).with(As.admin()).header("If-None-Match", tag)).andExpect(status().isNotModified());
        byte[] before = http.perform(get(picture).with(As.admin()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        http.perform(post("/api/layers/facility/features")
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [%s, %s]},
                                 "properties": {"region_code": "139921101001", "name": "新学校", "kind": "school"}}""".formatted(WEST_LON + 0.05, SOUTH_LAT + 0.05)))
                .andExpect(status().isCreated());

        http.perform(get(here).with(As.admin()).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("school")));
        http.perform(get(elsewhere).with(As.admin()).header("If-None-Match", elsewhereTag))
                .andExpect(status().isNotModified());
        assertThat(tag(picture)).isNotEqualTo(pictureTag);
        assertThat(http.perform(get(picture).with(As.admin()))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isNotEqualTo(before);
    }

    @Test
    void tagsOfDifferentScopesDiffer() throws Exception {
        String address = "/tiles/region/" + place(9, 0.05) + ".png";
        String admin = http.perform(get(address).with(As.admin()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        String west = http.perform(get(address).with(As.westEditor()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(admin).isNotEqualTo(west);
        http.perform(get(address).with(As.westEditor()).header("If-None-Match", admin))
                .andExpect(status().isOk());
    }

    @Test
    void withoutElevationTheReliefIsEmpty() throws Exception {
        http.perform(get("/tiles/hillshade/8/209/98.png").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_PNG));
    }

    @Test
    void aLegendHasAPictureForEachRule() throws Exception {
        http.perform(get("/api/layers/household/legend").with(As.admin()))
                .andExpect(jsonPath("$", hasSize(greaterThan(1))))
                .andExpect(jsonPath("$[0].title.zh").isNotEmpty())
                .andExpect(jsonPath("$[0].title.en").isNotEmpty())
                .andExpect(jsonPath("$[0].image", startsWith("data:image/png;base64,")));
        http.perform(get("/api/layers/household/legend").param("style", "cause").with(As.admin()))
                .andExpect(jsonPath("$", hasSize(greaterThan(5))));
        http.perform(get("/api/layers/household/legend")
                        .param("style", "no' such")
                        .with(As.admin()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-STYLE-UNKNOWN"));
    }

    @Test
    void aLegendOfAnExtentListsOnlyWhatIsThere() throws Exception {
        http.perform(get("/api/layers/household/legend")
                        .param("bbox", "-30,-30,-29,-29")
                        .with(As.admin()))
                .andExpect(jsonPath("$", hasSize(0)));
        http.perform(get("/api/layers/region/legend")
                        .param("bbox", "-180,-90,180,90")
                        .with(As.admin()))
                .andExpect(jsonPath("$", hasSize(greaterThan(0))));
        http.perform(get("/api/layers/household/legend").param("bbox", "1,2,3").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-PARAMETER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region/0/1/0.png",
                "region/0/0/-1.png",
                "region/23/0/0.png",
                "region/x/0/0.png",
                "region/1/0/9999999999.png",
                "region/1/0/0.gif",
                "region:no/1/0/0.png",
                "no_such/1/0/0.mvt",
                "region,no_such/1/0/0.mvt",
                "region,/1/0/0.mvt",
                "region%27%20or%20%271%27=%271/1/0/0.mvt",
                "region,region,region,region,region,region,region,region,region,region,region,region,region,region,region,region,region/1/0/0.mvt",
                "region/1/0/0.png?region=13%27",
                "hillshade/1/0/0.mvt",
                "hillshade/1/0/7.png"
            })
    void anAddressThatMakesNoSenseIsAProblem(String address) throws Exception {
        http.perform(get(java.net.URI.create("/tiles/" + address))
                        .with(As.admin())
                        .header("Accept", "image/png"))
                .andExpect(status().is4xxClientError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code", startsWith("SANTU-")));
    }

    private String tag(String address) throws Exception {
        return http.perform(get(address).with(As.admin()))
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
    }

    private static BufferedImage read(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    /** How many pixels are not fully transparent. */
    private static int ink(MockHttpServletResponse answer) throws Exception {
        BufferedImage image = read(answer);
        int pixels = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels += image.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return pixels;
    }
}
