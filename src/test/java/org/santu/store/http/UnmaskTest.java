package org.santu.store.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.santu.testing.SmallCounty.EAST_HOUSEHOLD;
import static org.santu.testing.SmallCounty.WEST_HOUSEHOLD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.audit.AuditEntry;
import org.santu.audit.AuditFilter;
import org.santu.audit.AuditTrail;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A clerk sees one ID number, for a reason, and everybody can see later that they did. */
@HttpTest
class UnmaskTest {
    private static final String ID_NUMBER = "139921199001011234";

    @Autowired
    MockMvc http;

    @Autowired
    AuditTrail trail;

    @Test
    void aValueIsShownForAReasonAndTheReasonIsOnRecordButNotTheValue() throws Exception {
        http.perform(get("/api/layers/household/features/" + WEST_HOUSEHOLD).with(As.westEditor()))
                .andExpect(jsonPath("$.properties.id_number").value("139921********1234"));

        unmask(As.westEditor(), WEST_HOUSEHOLD, "\"id_number\", \"phone\"", "核对身份证信息")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.values.id_number").value(ID_NUMBER))
                .andExpect(jsonPath("$.values.name").doesNotExist());

        AuditEntry entry = newest();
        assertThat(entry.actor()).isEqualTo("west-editor");
        assertThat(entry.action()).isEqualTo("unmask");
        assertThat(entry.subject()).isEqualTo("household/" + WEST_HOUSEHOLD);
        assertThat(entry.region()).startsWith("139921101");
        assertThat(entry.details()).contains("核对身份证信息", "id_number").doesNotContain(ID_NUMBER);
    }

    @Test
    void somebodyElsesFeatureIsNotThere() throws Exception {
        long before = newest().sequence();
        unmask(As.westEditor(), EAST_HOUSEHOLD, "\"id_number\"", "核对身份证信息").andExpect(status().isNotFound());
        unmask(As.westEditor(), UUID.randomUUID(), "\"id_number\"", "核对身份证信息").andExpect(status().isNotFound());
        assertThat(newest().sequence()).isEqualTo(before);
    }

    @Test
    void whoLacksTheRightIsSentAway() throws Exception {
        unmask(As.viewer(), WEST_HOUSEHOLD, "\"id_number\"", "核对身份证信息").andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "看"})
    void aSensitiveValueNeedsAReason(String reason) throws Exception {
        unmask(As.westEditor(), WEST_HOUSEHOLD, "\"id_number\"", reason)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SANTU-UNMASK-REASON"))
                .andExpect(jsonPath("$.field").value("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"members\"", "\"nothing\"", "\"members.nothing\"", "\"name.x\"", "\"geom\"", "null"})
    void onlyFieldsOfTheLayerCanBeAskedFor(String fields) throws Exception {
        unmask(As.westEditor(), WEST_HOUSEHOLD, fields, "核对身份证信息").andExpect(status().isBadRequest());
    }

    private ResultActions unmask(RequestPostProcessor who, UUID id, String fields, String reason) throws Exception {
        return http.perform(post("/api/layers/household/features/" + id + "/unmask")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"fields\": [" + fields + "], \"reason\": \"" + reason + "\"}"));
    }

    private AuditEntry newest() {
        return trail.listNewest(AuditFilter.everything(), Long.MAX_VALUE, 1).get(0);
    }
}
