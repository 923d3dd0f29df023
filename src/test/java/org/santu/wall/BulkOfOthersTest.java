package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.workbook.Column;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookWriter;

/** A county hands out accounts by workbook: for its own regions only, and it learns nothing of the accounts of others. */
class BulkOfOthersTest {
    private static final String PASSWORD = "a weir below the mill";

    @Test
    void aWorkbookReachesNoFurtherThanWhoBringsIt() throws Exception {
        Wall wall = Wall.get();
        Accounts accounts = wall.santu().bean(Accounts.class);
        accounts.createAccount(new Account("bulk-boss", Role.ADMINISTRATOR, County.FIRST), PASSWORD, "admin");
        Person other = wall.people().stream()
                .filter(person -> !person.isVisitor() && person.region().startsWith(County.SECOND))
                .findFirst()
                .orElseThrow();
        int before = accounts.listAccounts().size();
        String answer = upload(
                wall,
                new Object[] {"outside", "甲", "viewer", County.SECOND},
                new Object[] {"above", "乙", "viewer", County.FIRST.substring(0, 4)},
                new Object[] {"everything", "丙", "viewer", ""},
                new Object[] {other.username(), "丁", "viewer", County.FIRST},
                new Object[] {"fine", "戊", "viewer", County.FIRST});

        assertThat(accounts.listAccounts()).as("one mistake, no account").hasSize(before);
        assertThat(answer)
                .contains("\"row\":2", "\"row\":3", "\"row\":4", "SANTU-ACCESS-FORBIDDEN", "SANTU-ACCOUNT-EXISTS")
                .doesNotContain("\"row\":6");
        assertThat(wall.markers().in(answer.replace(other.username(), "")))
                .as("nothing of others but the name that was asked for")
                .allMatch(marker -> wall.markers()
                                .maySee(
                                        new Account("x", Role.ADMINISTRATOR, County.FIRST)
                                                .caller()
                                                .scope(),
                                        marker)
                        || marker.startsWith(County.SECOND)
                        || marker.startsWith(County.FIRST));
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("not available")
                .doesNotContain(other.role().code() + "\"");
    }

    private static String upload(Wall wall, Object[]... rows) throws Exception {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(book)) {
            List<Column> columns = List.of("用户名", "姓名", "角色", "区划代码").stream()
                    .map(title -> Column.of(title, 12))
                    .toList();
            SheetWriter sheet = workbook.sheet("账号", columns, 0);
            for (Object[] row : rows) {
                sheet.row(row);
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(book.toByteArray());
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        Person boss = new Person("bulk-boss", PASSWORD, Role.ADMINISTRATOR, County.FIRST, null);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(wall.santu().address() + "/api/accounts/bulk"))
                                .header("Authorization", boss.authorization())
                                .header("Accept-Language", "en")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
