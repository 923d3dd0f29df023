package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santu.catalog.PrivacyClass;

class PageListTest {
    @Test
    void theAdministratorOfOneTownshipIsNotSentToTheBackupsOfAll() throws IOException {
        assertThat(offered("")).contains("backups", "accounts");
        assertThat(offered("139921101")).contains("accounts").doesNotContain("backups");
    }

    private static List<String> offered(String region) throws IOException {
        Caller caller = new Caller("somebody", new Scope(region, PrivacyClass.PERSONAL), Set.of(Permission.values()));
        return new PageList()
                .listOpenTo(caller).stream().map(PageList.Page::name).toList();
    }
}
