package org.santu.sheet;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HttpTest
class MapControllerTest {
    @Autowired
    MockMvc http;

    private ResultActions map(RequestPostProcessor caller, String address) throws Exception {
        return http.perform(get("/api/maps/" + address).with(caller));
    }

    private static String table(String name) {
        return "$.tables[?(@.name=='" + name + "')]";
    }

    @Test
    void everyVillageHasThreeMaps() throws Exception {
        http.perform(get("/api/maps").with(As.viewer()))
                .andExpect(jsonPath("$[*].name", contains("status", "campaign", "projects")))
                .andExpect(jsonPath("$[0].label.zh").value("村情现状与贫困户分布图"))
                .andExpect(jsonPath("$[0].layers[1].layer").value("region"))
                .andExpect(jsonPath("$[0].layers[0].visible").value(false));
    }

    @Test
    void theStatusMapCounts() throws Exception {
        map(As.admin(), "status/139921101001")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.region.name").value("西村"))
                .andExpect(jsonPath("$.region.path", contains("试县", "西乡", "西村")))
                .andExpect(jsonPath("$.dataDate").isNotEmpty())
                .andExpect(jsonPath("$.extent[0]", closeTo(114.74, 0.02)))
                .andExpect(jsonPath(table("facts") + ".rows[?(@[0].zh=='建档立卡户')][1]")
                        .value(3))
                .andExpect(jsonPath(table("facts") + ".rows[?(@[0].zh=='建档立卡人口')][1]")
                        .value(9))
                .andExpect(jsonPath(table("facts") + ".rows[?(@[0].zh=='未脱贫户')][1]")
                        .value(1))
                .andExpect(
                        jsonPath(table("facts") + ".rows[?(@[0].zh=='总户数')][1]").value(120))
                .andExpect(jsonPath(table("by_attribute") + ".rows[?(@[0].en=='General poor household')][1]")
                        .value(2))
                .andExpect(jsonPath(table("by_cause") + ".rows[?(@[0].zh=='未填')][1]")
                        .value(1))
                .andExpect(jsonPath(table("exits") + ".rows[*][0]", contains("2019", "2020")))
                .andExpect(jsonPath(table("monitored") + ".rows[0][1]").value(1))
                .andExpect(jsonPath(table("by_region")).isEmpty());
    }

    @Test
    void aCountyAddsItsTownships() throws Exception {
        map(As.admin(), "status/139921")
                .andExpect(jsonPath(table("by_region") + ".rows[*][0]", contains("西乡", "东乡")))
                .andExpect(jsonPath(table("by_region") + ".rows[*][1]", contains(3, 3)))
                .andExpect(
                        jsonPath(table("facts") + ".rows[?(@[0].zh=='行政村')][1]").value(4));
    }

    @Test
    void theCampaignMapNamesTheChainAndTheTasks() throws Exception {
        map(As.admin(), "campaign/139921101001")
                .andExpect(jsonPath(table("chain") + ".rows[0][0]").value("西村"))
                .andExpect(jsonPath(table("chain") + ".rows[0][1]").value("县领导甲"))
                .andExpect(jsonPath(
                        table("tasks") + ".columns[*].label.zh", contains("工作目标", "工作要求", "完成时限", "责任人员", "完成比例")))
                .andExpect(jsonPath(table("tasks") + ".rows[0][0]").value("修路"))
                .andExpect(jsonPath(table("pairing") + ".total").value(3))
                .andExpect(jsonPath(table("pairing") + ".rows[0][6]").value("13900000002"))
                .andExpect(jsonPath(table("pairing") + ".rows[0][7]").value(2026))
                .andExpect(jsonPath(table("coverage") + ".rows[?(@[0].zh=='无包保干部的户')][1]")
                        .value(2));
    }

    @Test
    void phonesAreMaskedByClearance() throws Exception {
        map(As.viewer(), "campaign/139921101001")
                .andExpect(jsonPath(table("pairing") + ".rows[0][1]").value("测**"))
                .andExpect(jsonPath(table("pairing") + ".rows[0][6]").value("139****0002"));
    }

    @Test
    void theProjectMapTellsWhatIsOverdue() throws Exception {
        map(As.admin(), "projects/139921101001")
                .andExpect(jsonPath(table("projects") + ".rows[?(@[1]=='村路硬化')][7]")
                        .value(true))
                .andExpect(
                        jsonPath(table("projects") + ".rows[?(@[1]=='水塔')][7]").value(false))
                .andExpect(jsonPath(table("funds") + ".rows[0][1]").value(2))
                .andExpect(jsonPath(table("funds") + ".rows[0][2]").value(1200000))
                .andExpect(jsonPath(table("photovoltaic") + ".rows[0][6]").value(300))
                .andExpect(jsonPath(table("relocation") + ".rows[0][2].zh").value("规划"));
    }

    @Test
    void tablesEndAtTheScope() throws Exception {
        map(As.westEditor(), "status/139921102001").andExpect(status().isNotFound());
        map(As.westEditor(), "status/139921").andExpect(status().isNotFound());
        for (String name : new String[] {"status", "campaign", "projects"}) {
            map(As.westEditor(), name + "/139921101")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("东村"))))
                    .andExpect(content().string(not(containsString("139921102"))));
        }
        map(As.westEditor(), "status/139921101")
                .andExpect(jsonPath(table("facts") + ".rows[?(@[0].zh=='建档立卡户')][1]")
                        .value(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such/139921", "status/999999", "status/x", "status/1399"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        http.perform(get(java.net.URI.create("/api/maps/" + address)).with(As.admin()))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").exists());
    }
}
