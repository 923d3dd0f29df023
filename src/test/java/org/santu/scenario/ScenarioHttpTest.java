package org.santu.scenario;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The life of a plan as a browser or a program sees it. */
@HttpTest
class ScenarioHttpTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(As.admin()).header("Accept-Language", "en"));
    }

    private ResultActions send(String address, Object body) throws Exception {
        return as(post(address).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** @return address of the scenario */
    private String made(String title, String more) throws Exception {
        String plan = "title: " + title + "\nregion: " + SmallCounty.WEST_VILLAGE + "\n" + more;
        ResultActions ordered =
                send("/api/scenarios", Map.of("kind", "villages", "plan", plan)).andExpect(status().isAccepted());
        String id = json.readTree(text(ordered)).path("job").asString();
        ordered.andExpect(header().string("Location", "/api/jobs/" + id));
        for (int i = 0; i < 2400; i++) {
            String state = json.readTree(text(as(get("/api/jobs/" + id))))
                    .path("state")
                    .asString();
            if (state.equals("done")) {
                return "/api/scenarios/" + id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(text(as(get("/api/jobs/" + id))));
    }

    @Test
    void a_misspelt_field_is_named_with_the_one_that_was_meant() throws Exception {
        send("/api/scenarios", Map.of("knd", "villages", "plan", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-FIELD"))
                .andExpect(jsonPath("$.field").value("knd"))
                .andExpect(jsonPath("$.detail").value("There is no field \"knd\" here. Is \"kind\" meant?"));
        send("/api/scenarios", Map.of("kind", "none", "plan", "x", "colour", "red"))
                .andExpect(jsonPath("$.code").value("SANTU-SCENARIO-KIND-UNKNOWN"));
        send(
                        "/api/jobs",
                        Map.of(
                                "kind",
                                "export",
                                "parameters",
                                Map.of("layer", "facility", "publicEdition", true, "regoin", "139921")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-HTTP-FIELD"))
                .andExpect(jsonPath("$.field").value("parameters.regoin"))
                .andExpect(jsonPath("$.detail", containsString("region")));
    }

    @Test
    void a_plan_is_ordered_looked_at_accepted_taken_back_put_away_and_brought_back() throws Exception {
        String address = made("过程", "villages: 2\nclinics: 1\nreport: yes");
        String id = address.substring(address.lastIndexOf('/') + 1);
        as(get("/api/scenarios?kind=villages&region=" + SmallCounty.WEST)).andExpect(jsonPath("$[*].id", hasItem(id)));
        as(get("/api/scenarios?kind=relocation")).andExpect(jsonPath("$[*].id", not(hasItem(id))));
        as(get(address))
                .andExpect(jsonPath("$.summary.title").value("过程"))
                .andExpect(jsonPath("$.summary.maps", hasSize(2)))
                .andExpect(jsonPath("$.summary.accepted").isEmpty())
                .andExpect(jsonPath("$.plan", containsString("villages: 2")))
                .andExpect(jsonPath("$.result.figures.villages").value(2));
        as(get(address + "/maps/clinics"))
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"));
        as(get(address + "/maps/sites"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-SCENARIO-MAP-NOT-FOUND"));
        as(get(address + "/report.pdf")).andExpect(content().contentType("application/pdf"));

        ResultActions accepted = send(address + "/accept", Map.of("reason", "同意"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(3));
        String batch = json.readTree(text(accepted)).path("batch").asString();
        as(get(address))
                .andExpect(jsonPath("$.summary.accepted.by").value("admin"))
                .andExpect(jsonPath("$.summary.accepted.batch").value(batch))
                .andExpect(jsonPath("$.summary.accepted.reason").value("同意"));
        send(address + "/accept", Map.of("reason", "again"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SANTU-SCENARIO-ACCEPTED"));
        as(delete(address)).andExpect(status().isConflict());
        as(get("/api/changes/" + batch)).andExpect(jsonPath("$.batch.kind").value("scenario"));
        as(post("/api/changes/" + batch + "/undo"))
                .andExpect(jsonPath("$.undoneKind").value("scenario"));
        as(get(address)).andExpect(jsonPath("$.summary.accepted").isEmpty());

        as(delete(address)).andExpect(status().isNoContent());
        as(get(address)).andExpect(status().isNotFound());
        as(get("/api/scenarios?deleted=true")).andExpect(jsonPath("$[*].id", hasItem(id)));
        as(post(address + "/restore")).andExpect(jsonPath("$.id").value(id));
        as(get(address)).andExpect(status().isOk());
    }

    @Test
    void two_of_a_kind_are_compared_others_are_not() throws Exception {
        String two = made("二", "villages: 2");
        String three = made("三", "villages: 3");
        as(get("/api/scenarios/compare?a=" + two.substring(15) + "&b=" + three.substring(15)))
                .andExpect(jsonPath("$.comparable").value(true))
                .andExpect(jsonPath("$.figures.villages.a").value(2))
                .andExpect(jsonPath("$.figures.villages.b").value(3));
        as(get(two + "/report.pdf"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-SCENARIO-REPORT-NOT-FOUND"));
    }

    @Test
    void what_cannot_be_a_plan_is_refused_at_the_door() throws Exception {
        send("/api/scenarios", Map.of("kind", "atlas", "plan", "x"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("SANTU-SCENARIO-KIND-UNKNOWN"));
        send("/api/scenarios", Map.of("kind", "villages"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("plan"));
        send("/api/scenarios", Map.of("plan", "region: dog"))
                .andExpect(jsonPath("$.code").value("SANTU-RELOCATION-PLAN"));
        http.perform(post("/api/scenarios")
                        .with(As.westEditor())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"villages\", \"plan\": \"title: x\\nregion: 139921102\"}"))
                .andExpect(status().isForbidden());
    }
}
