package org.santu.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HttpTest
class AuditControllerTest {
    private static final String WEST_AUDITOR = "west-auditor";

    @Autowired
    MockMvc http;

    @Autowired
    AuditLog log;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void entriesOfBothTownships() {
        if (accounts.findAccount(WEST_AUDITOR).isEmpty()) {
            accounts.createAccount(
                    new Account(WEST_AUDITOR, Role.AUDITOR, SmallCounty.WEST), SmallCounty.PASSWORD, "test");
        }
        log.record("west", AuditAction.PRINT, "audited", Map.of("region", SmallCounty.WEST_VILLAGE, "pages", 3));
        log.record("east", AuditAction.PRINT, "audited", Map.of("region", SmallCounty.EAST_VILLAGE));
        log.record("county", AuditAction.PRINT, "audited", Map.of("region", SmallCounty.COUNTY));
        log.record("nowhere", AuditAction.PRINT, "audited", Map.of());
    }

    @Test
    void anAuditorSeesWhatConcernsTheirRegionOnly() throws Exception {
        http.perform(get("/api/audit?subject=audited").with(westAuditor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].actor").value("west"))
                .andExpect(jsonPath("$.entries[0].details.pages").value(3))
                .andExpect(jsonPath("$.entries[*].region", everyItem(startsWith(SmallCounty.WEST))));
        http.perform(get("/api/audit.csv").with(westAuditor()))
                .andExpect(content().string(containsString("west")))
                .andExpect(content().string(not(containsString("nowhere"))))
                .andExpect(content().string(not(containsString(SmallCounty.EAST))));
    }

    @Test
    void whoSeesEverythingSeesEntriesWithoutARegionToo() throws Exception {
        http.perform(get("/api/audit?subject=audited&actor=nowhere&limit=1").with(As.admin()))
                .andExpect(jsonPath("$.entries[*].actor", hasItem("nowhere")));
    }

    @Test
    void takingTheLogOutIsWrittenIntoTheLog() throws Exception {
        http.perform(get("/api/audit.csv?action=print").with(As.admin())).andExpect(status().isOk());
        http.perform(get("/api/audit?action=audit-export&limit=1").with(As.admin()))
                .andExpect(jsonPath("$.entries[0].actor").value("admin"))
                .andExpect(jsonPath("$.entries[0].address").value("127.0.0.1"));
    }

    @Test
    void aWorkbookIsForReadersOfTheirLanguage() throws Exception {
        byte[] file = http.perform(get("/api/audit.xlsx?subject=audited")
                        .header("Accept-Language", "en")
                        .with(westAuditor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(file.length).isGreaterThan(1000);
    }

    @Test
    void othersAreSentAway() throws Exception {
        for (String address : new String[] {"/api/audit", "/api/audit.csv", "/api/audit.xlsx"}) {
            http.perform(get(address).with(As.viewer())).andExpect(status().isForbidden());
            http.perform(get(address)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void whatMakesNoSenseIsToldWithItsField() throws Exception {
        for (String question : new String[] {"action=dance", "from=yesterday", "until=2026-13-01"}) {
            http.perform(get("/api/audit?" + question).with(As.admin()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value(question.substring(0, question.indexOf('='))));
        }
        http.perform(get("/api/audit?from=2026-01-01")
                        .param("until", "2099-12-31T00:00:00+08:00")
                        .with(As.admin()))
                .andExpect(status().isOk());
    }

    private static RequestPostProcessor westAuditor() {
        return httpBasic(WEST_AUDITOR, SmallCounty.PASSWORD);
    }
}
