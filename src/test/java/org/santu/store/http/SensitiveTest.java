package org.santu.store.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.audit.AuditEntry;
import org.santu.audit.AuditFilter;
import org.santu.audit.AuditTrail;
import org.santu.store.BatchUndo;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody of the county writes an ID number that nobody in the office sees, for a reason; and it can be taken back. */
@HttpTest
class SensitiveTest {
    private static final String FIRST = "139921198001015678";
    private static final String SECOND = "139921198505052345";
    private static final String PASSWORD = "a barn above the ford";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail trail;

    @Autowired
    Stores stores;

    @Autowired
    Accounts accounts;

    @Autowired
    BatchUndo undo;

    private UUID household;

    @BeforeEach
    void aHousehold() {
        household = stores.open(Caller.system())
                .edits("household")
                .insert(Map.of(
                        "region_code",
                        SmallCounty.WEST_VILLAGE,
                        "name",
                        "甲某",
                        "phone",
                        "13900001111",
                        "members",
                        "[{\"name\":\"甲一\",\"id_number\":\"" + FIRST + "\"},{\"name\":\"甲二\"}]"));
    }

    @Test
    void aNewValueIsSealedEverywhereShownToNobodyAndOnRecordWithoutTheValue() throws Exception {
        replace(manager(), 1, "\"id_number\": \"" + FIRST + "\", \"bank_account\": \"6200000000001\"", "录入证件号码")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.properties.version").value(2))
                .andExpect(jsonPath("$.properties.id_number").value("139921********5678"))
                .andExpect(content().string(not(containsString(FIRST))));
        replace(manager(), 2, "\"id_number\": \"" + SECOND + "\"", "更正证件号码").andExpect(status().isOk());

        assertThat(plain("id_number")).contains(SECOND);
        assertThat(plain("bank_account")).contains("6200000000001");
        assertThat(stored()).doesNotContain(FIRST, SECOND, "6200000000001");
        AuditEntry entry = trail.listNewest(AuditFilter.everything(), Long.MAX_VALUE, 20).stream()
                .filter(one -> one.action().equals("sensitive-replaced"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.subject()).isEqualTo("household/" + household);
        assertThat(entry.details()).contains("更正证件号码", "id_number").doesNotContain(SECOND);
        assertThat(entry.region()).isEqualTo(SmallCounty.WEST_VILLAGE);
    }

    @Test
    void takingItBackBringsTheEarlierValueSealed() throws Exception {
        replace(manager(), 1, "\"id_number\": \"" + FIRST + "\"", "录入证件号码");
        replace(manager(), 2, "\"id_number\": \"" + SECOND + "\"", "更正证件号码");
        UUID batch = database.sql("select batch from santu.journal where feature_id = ? order by seq desc limit 1")
                .param(household)
                .query(UUID.class)
                .single();
        undo.undo(Caller.system(), batch);
        assertThat(plain("id_number")).contains(FIRST);
        assertThat(stored()).doesNotContain(FIRST, SECOND);
    }

    @Test
    void membersKeepWhatIsNotMentionedAlsoWhenTheyChangePlaces() throws Exception {
        String members = "\"members\": [{\"name\": \"甲三\", \"id_number\": \"" + SECOND
                + "\"}, {\"_from\": 0, \"name\": \"甲一新\"}]";
        replace(manager(), 1, members, "更正家庭成员")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.properties.members[1].id_number").value("139921********5678"))
                .andExpect(jsonPath("$.properties.members[1]._from").doesNotExist());
        assertThat(plain("members.id_number")).contains(SECOND, FIRST);
        assertThat(stored()).doesNotContain(FIRST, SECOND);
        replace(manager(), 2, "\"members\": [{\"_from\": 1, \"name\": \"甲一\", \"id_number\": null}]", "清除证件号码")
                .andExpect(status().isOk());
        assertThat(plain("members.id_number")).doesNotContain(FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | \"id_number\": \"1\" | 看 | 400 | SANTU-UNMASK-REASON",
                "9 | \"id_number\": \"1\" | 更正证件号码 | 412 | SANTU-STORE-CONFLICT",
                "1 | \"phone\": \"1\" | 更正联系电话 | 400 | SANTU-STORE-SHOWN",
                "1 | \"nothing\": \"1\" | 更正证件号码 | 400 | SANTU-FEATURE-ATTRIBUTE",
                "1 | \"members\": [{\"_from\": 7}] | 更正家庭成员 | 400 | SANTU-STORE-VALUE-REFUSED",
                "1 | \"members\": [{\"_from\": 0, \"id_number\": \"139921********5678\"}] | 更正家庭成员 | 400 | SANTU-STORE-MASKED"
            })
    void whatIsNotRightIsRefused(int version, String values, String reason, int code, String problem) throws Exception {
        replace(manager(), version, values, reason)
                .andExpect(status().is(code))
                .andExpect(jsonPath("$.code").value(problem));
    }

    @Test
    void onlyThoseMayWhoseRoleAndRegionSaySo() throws Exception {
        String value = "\"id_number\": \"" + SECOND + "\"";
        replace(As.westEditor(), 1, value, "更正证件号码").andExpect(status().isForbidden());
        replace(As.viewer(), 1, value, "更正证件号码").andExpect(status().isForbidden());
        replace(as("sealed-east", Role.DATA_MANAGER, SmallCounty.EAST_VILLAGE), 1, value, "更正证件号码")
                .andExpect(status().isNotFound());
        replace(as("sealed-county", Role.EDITOR, SmallCounty.COUNTY), 1, value, "更正证件号码")
                .andExpect(status().isOk());
    }

    private RequestPostProcessor manager() {
        return as("sealed-manager", Role.DATA_MANAGER, SmallCounty.COUNTY);
    }

    private RequestPostProcessor as(String name, Role role, String region) {
        if (accounts.findAccount(name).isEmpty()) {
            accounts.createAccount(new Account(name, role, region), PASSWORD, "test");
        }
        return httpBasic(name, PASSWORD);
    }

    private ResultActions replace(RequestPostProcessor who, long version, String values, String reason)
            throws Exception {
        return http.perform(post("/api/layers/household/features/" + household + "/sensitive")
                .with(who)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\": {" + values + "}, \"reason\": \"" + reason + "\"}"));
    }

    private String plain(String field) throws Exception {
        return http.perform(post("/api/layers/household/features/" + household + "/unmask")
                        .with(As.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fields\": [\"" + field + "\"], \"reason\": \"property check\"}"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** All that the database holds of the household. */
    private String stored() {
        return database.sql("select (select row_to_json(h)::text from layer.household h where id = ?)"
                        + " || (select string_agg(j::text, ' ') from santu.journal j where feature_id = ?)")
                .params(household, household)
                .query(String.class)
                .single();
    }
}
