package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.workbook.Column;
import org.santu.workbook.SheetRow;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookLimits;
import org.santu.workbook.WorkbookReader;
import org.santu.workbook.WorkbookWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A county hands out accounts to its townships by one workbook. */
@HttpTest
class AccountBulkTest {
    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Test
    void theTemplateHasTheColumnsThatAreRead() throws Exception {
        byte[] template = http.perform(
                        get("/api/accounts.xlsx").with(As.admin()).header("Accept-Language", "zh"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(read(template).get(0).cells().stream().map(Object::toString))
                .containsExactly("用户名", "姓名", "角色", "区划代码");
        upload(template, true).andExpect(jsonPath("$.code").value("SANTU-ACCOUNTS-SHEET-EMPTY"));
        http.perform(get("/api/accounts.xlsx").with(As.viewer())).andExpect(status().isForbidden());
    }

    @Test
    void oneMistakeAndNoAccountIsMade() throws Exception {
        byte[] file = file(
                new Object[] {"bulk-a", "甲", "编辑员", 139921101},
                new Object[] {"bulk-b", "乙", "国王", "139921101"},
                new Object[] {"bulk-a", "丙", "viewer", "139921102"},
                new Object[] {"admin", "丁", "Viewer", "139921102"},
                new Object[] {"bulk-e", "戊", "查看员", "13992"});
        for (boolean dryRun : new boolean[] {true, false}) {
            upload(file, dryRun)
                    .andExpect(dryRun ? status().isOk() : status().is(422))
                    .andExpect(jsonPath("$.rows").value(5))
                    .andExpect(jsonPath("$.findings[*].row", contains(3, 4, 5, 6)))
                    .andExpect(jsonPath(
                            "$.findings[*].code",
                            contains(
                                    "SANTU-ACCOUNT-ROLE",
                                    "SANTU-ACCOUNTS-TWICE-EXISTS",
                                    "SANTU-ACCOUNT-EXISTS",
                                    "SANTU-ACCOUNT-REGION")));
        }
        assertThat(accounts.findAccount("bulk-a")).isEmpty();
    }

    @Test
    void goodRowsBecomeAccountsWhoseFirstPasswordsComeBackOnce() throws Exception {
        byte[] file = file(
                new Object[] {"town-one", "甲某", "编辑员", 139921101},
                new Object[] {"town-two", "=1+1", "viewer", "139921102"});
        upload(file, true).andExpect(jsonPath("$.findings").isEmpty());
        assertThat(accounts.findAccount("town-one")).isEmpty();
        List<SheetRow> passwords = read(upload(file, false)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(passwords).hasSize(3);
        assertThat(passwords.get(2).text(1)).isEqualTo("=1+1");
        http.perform(get("/api/me").with(httpBasic("town-one", passwords.get(1).text(4))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.role").value("editor"))
                .andExpect(jsonPath("$.region.code").value("139921101"));
        assertThat(accounts.findStored("town-two").orElseThrow().passwordGiven())
                .isTrue();
        upload(file, false).andExpect(status().is(422));
    }

    @Test
    void anAuditorTakesThePermissionTableAlong() throws Exception {
        accounts.createAccount(new Account("table-auditor", Role.AUDITOR, "139921"), "a mill beside the brook", "test");
        byte[] table = http.perform(
                        get("/api/permissions.xlsx").with(httpBasic("table-auditor", "a mill beside the brook")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(read(table)).hasSize(Permission.values().length + 1);
        http.perform(get("/api/permissions.xlsx").with(As.viewer())).andExpect(status().isForbidden());
    }

    private ResultActions upload(byte[] file, boolean dryRun) throws Exception {
        return http.perform(multipart("/api/accounts/bulk")
                .file(new MockMultipartFile("file", "accounts.xlsx", null, file))
                .param("dryRun", String.valueOf(dryRun))
                .with(As.admin()));
    }

    private static byte[] file(Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            List<Column> columns = List.of("用户名", "姓名", "角色", "区划代码").stream()
                    .map(title -> Column.of(title, 12))
                    .toList();
            SheetWriter sheet = workbook.sheet("账号", columns, 0);
            for (Object[] row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<SheetRow> read(byte[] file) throws IOException {
        return WorkbookReader.read(new ByteArrayInputStream(file), WorkbookLimits.LIST);
    }
}
