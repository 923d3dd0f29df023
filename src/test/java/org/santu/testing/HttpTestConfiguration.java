package org.santu.testing;

import javax.sql.DataSource;
import org.santu.access.FirstPassword;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database and the first password of an application under test. */
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
    FirstPassword firstPassword() {
        return () -> ADMIN_PASSWORD;
    }
}
