package org.santu.exchange.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Exports and templates over HTTP. */
@HttpTest
class ExportHttpTest {
    @Autowired
    private MockMvc http;

    @Test
    void aSmallFileComesAtOnceWithAName() throws Exception {
        http.perform(get("/api/exports/region?format=csv&region=" + SmallCounty.WEST)
                        .header("Accept-Language", "zh")
                        .with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("region-" + SmallCounty.WEST)))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(startsWith("\uFEFF")))
                .andExpect(content().string(containsString("西乡")));
    }

    @Test
    void whoMayNotExportIsToldSo() throws Exception {
        http.perform(get("/api/exports/region?format=csv").with(As.viewer()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-DENIED"));
    }

    @Test
    void aRegionOfOthersIsNotThere() throws Exception {
        http.perform(get("/api/exports/region?format=csv&region=" + SmallCounty.EAST)
                        .with(As.westEditor()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-REGION-NOT-FOUND"));
    }

    @Test
    void selectedFeaturesOfOthersAreNotInTheFile() throws Exception {
        String all = http.perform(get("/api/layers/region/features").with(As.admin()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> ids = new ArrayList<>();
        new JsonMapper()
                .readTree(all)
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asString()));
        assertThat(ids).hasSizeGreaterThan(1);
        String chosen = "/api/exports/region?format=csv&ids=" + String.join(",", ids);
        http.perform(get(chosen).with(As.westEditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SmallCounty.WEST)))
                .andExpect(content().string(not(containsString(SmallCounty.EAST))));
        http.perform(get("/api/exports/region?format=csv&ids=" + ids.get(0)).with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ids.get(0))))
                .andExpect(content().string(not(containsString(ids.get(1)))));
        http.perform(get("/api/exports/region/size?public=true&ids=none").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("ids"));
    }

    @Test
    void aMistypedRegionIsNoEmptyFile() throws Exception {
        http.perform(get("/api/exports/village?format=csv&region=99").with(As.admin()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-REGION-NOT-FOUND"));
    }

    @Test
    void wrongWishesNameTheField() throws Exception {
        http.perform(get("/api/exports/region?format=word").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("format"));
        http.perform(get("/api/exports/region?crs=EPSG:2000").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("crs"));
        http.perform(get("/api/exports/region?where=nosuch=1").with(As.admin()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("where"));
    }

    @Test
    void theDialogLearnsWhatCanBeChosenAndHowMuchItIs() throws Exception {
        http.perform(get("/api/exports").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formats[*].name").value(hasItem("gpkg")))
                .andExpect(jsonPath("$.systems[*].code").value(hasItem("EPSG:4547")));
        http.perform(get("/api/exports/region/size?public=true&format=xlsx").with(As.westEditor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features").value(1))
                .andExpect(jsonPath("$.job").value(false));
    }

    @Test
    void aTemplateIsAWorkbook() throws Exception {
        http.perform(get("/api/templates/household.xlsx").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
        http.perform(get("/api/templates/nosuch.xlsx").with(As.admin())).andExpect(status().isNotFound());
    }
}
