package org.santu.rule.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A county looks at the rules in force, decides one for itself, and takes it back: nothing is ever overwritten. */
@HttpTest
class RuleHttpTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient database;

    private ResultActions decide(RequestPostProcessor who, String rule, String body) throws Exception {
        return mvc.perform(post("/api/rules/" + rule + "/entries")
                .with(who)
                .contentType("application/json")
                .content(body));
    }

    private String rule(RequestPostProcessor who, String region, String at, String name) throws Exception {
        String page = mvc.perform(
                        get("/api/rules").with(who).param("region", region).param("at", at))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<Object> found = JsonPath.read(page, "$.rules[?(@.rule == '" + name + "')]");
        assertThat(found).hasSize(1);
        return JsonPath.parse(found.get(0)).jsonString();
    }

    private static String read(String json, String path) {
        return String.valueOf(JsonPath.<Object>read(json, path));
    }

    @Test
    void theRulesInForceAreListedByTopicWithSourceAndText() throws Exception {
        mvc.perform(get("/api/rules").with(As.viewer()).param("at", "2026-06-30"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.region").value(SmallCounty.COUNTY))
                .andExpect(jsonPath("$.day").value("2026-06-30"))
                .andExpect(jsonPath("$.maySet").value(false))
                .andExpect(jsonPath("$.topics[*].topic").value(hasItem("land_verdict")));
        String rule = rule(As.viewer(), SmallCounty.WEST, "2026-06-30", "housing_square_metres_per_person");
        assertThat(read(rule, "$.value")).isEqualTo("25");
        assertThat(read(rule, "$.state")).isEqualTo("known");
        assertThat(read(rule, "$.provision.source.en")).contains("2016-2020");
        assertThat(read(rule, "$.references[0].value")).isEqualTo("20");
    }

    @Test
    void aMomentFallsIntoADayOfChina() throws Exception {
        mvc.perform(get("/api/rules").with(As.viewer()).param("at", "2026-06-30T16:00:00Z"))
                .andExpect(jsonPath("$.day").value("2026-07-01"));
        mvc.perform(get("/api/rules").with(As.viewer()).param("at", "yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-RULE-DAY"));
    }

    @Test
    void aDecisionHoldsOnItsDaysAndInItsRegionAndIsTakenBackByAnotherEntry() throws Exception {
        String name = "pv_slope_degrees";
        decide(As.admin(), name, """
                {"region": "%s", "value": "22", "from": "2025-01-01", "to": "2025-12-31", "reason": "按县会议纪要"}""".formatted(SmallCounty.WEST)).andExpect(status().isCreated());
        String inside = rule(As.westEditor(), SmallCounty.WEST, "2025-06-30", name);
        assertThat(read(inside, "$.state")).isEqualTo("own");
        assertThat(read(inside, "$.value")).isEqualTo("22");
        assertThat(read(inside, "$.own.reason")).isEqualTo("按县会议纪要");
        assertThat(read(inside, "$.own.author")).isEqualTo("admin");
        assertThat(read(rule(As.admin(), SmallCounty.WEST, "2026-01-01", name), "$.state"))
                .isEqualTo("unknown");
        assertThat(read(rule(As.admin(), SmallCounty.EAST, "2025-06-30", name), "$.state"))
                .isEqualTo("unknown");
        long sequence = database.sql("select max(seq) from santu.rule_entry where rule = ? and undoes is null")
                .param(name)
                .query(Long.class)
                .single();
        String undo = "/api/rules/" + name + "/entries/" + sequence + "/undo";
        String why = "{\"reason\": \"记错了\"}";
        mvc.perform(post(undo).with(As.admin()).contentType("application/json").content(why))
                .andExpect(status().isCreated());
        assertThat(read(rule(As.admin(), SmallCounty.WEST, "2025-06-30", name), "$.state"))
                .isEqualTo("unknown");
        mvc.perform(post(undo).with(As.admin()).contentType("application/json").content(why))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SANTU-RULE-ENTRY-UNDONE"));
        mvc.perform(get("/api/rules/" + name + "/entries").with(As.admin()).param("region", SmallCounty.WEST))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].undoes").value(sequence))
                .andExpect(jsonPath("$[1].value").value("22"))
                .andExpect(jsonPath("$[1].undoneBy").isNumber());
        assertThat(database.sql("select count(*) from santu.audit where action = 'rule-decided' and subject = ?")
                        .param("rule/" + name)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aConflictIsShownAndACountyMaySettleIt() throws Exception {
        String name = "pv_village_station_kilowatts";
        String before = rule(As.viewer(), SmallCounty.EAST, "2026-06-30", name);
        assertThat(read(before, "$.state")).isEqualTo("conflict");
        assertThat(read(before, "$.rivals.length()")).isEqualTo("2");
        decide(As.admin(), name, """
                {"region": "%s", "value": "250", "reason": "变压器容量"}""".formatted(SmallCounty.EAST)).andExpect(status().isCreated());
        assertThat(read(rule(As.viewer(), SmallCounty.EAST, "2026-06-30", name), "$.value"))
                .isEqualTo("250");
    }

    @Test
    void whoMayNotDecideIsRefusedAndSoIsWhatMakesNoSense() throws Exception {
        String fine = "{\"region\": \"%s\", \"value\": \"%s\", \"reason\": \"%s\"}";
        String west = SmallCounty.WEST;
        decide(As.westEditor(), "pv_slope_degrees", fine.formatted(west, "20", "x"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("SANTU-ACCESS-DENIED"));
        decide(As.admin(), "pv_slope_degrees", fine.formatted(west, "steep", "x"))
                .andExpect(jsonPath("$.code").value("SANTU-RULE-VALUE"))
                .andExpect(jsonPath("$.field").value("value"));
        decide(As.admin(), "pv_slope_degrees", fine.formatted(west, "20", " "))
                .andExpect(jsonPath("$.code").value("SANTU-RULE-REASON"));
        decide(As.admin(), "housing_square_metres_per_person", fine.formatted(west, "30", "x"))
                .andExpect(jsonPath("$.code").value("SANTU-RULE-RED-LINE"));
        decide(As.admin(), "no_such_rule", fine.formatted(west, "30", "x")).andExpect(status().isNotFound());
        decide(As.admin(), "pv_slope_degrees", """
                {"region": "", "value": "20", "from": "2025-01-02", "to": "2025-01-01", "reason": "x"}""").andExpect(jsonPath("$.code").value("SANTU-RULE-DATES"));
    }

    @Test
    void theRegionsOfOthersAnswerLikeThoseOfNobody() throws Exception {
        for (String region : List.of(SmallCounty.EAST, "139999")) {
            mvc.perform(get("/api/rules").with(As.westEditor()).param("region", region))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("SANTU-RULE-OUT-OF-SCOPE"));
        }
    }
}
