package org.santu.testing;

import javax.sql.DataSource;
import org.santu.access.Accounts;
import org.santu.access.FirstPassword;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database, the first password and a few rows for an application under test. */
@TestConfiguration(proxyBeanMethods = false)
public class HttpTestConfiguration {
    public static final String ADMIN_PASSWORD = "a password for tests";

    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestDatabase.create();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    SmallCounty smallCounty(BulkLoader loader, Catalog catalog, Accounts accounts) {
        return new SmallCounty(loader, catalog, accounts);
    }

    @Bean
    CountingKind countingKind() {
        return new CountingKind();
    }

    @Bean
    VillageDesk villageDesk() {
        return new VillageDesk();
    }

    @Bean
    FirstPassword firstPassword() {
        return () -> ADMIN_PASSWORD;
    }
}
