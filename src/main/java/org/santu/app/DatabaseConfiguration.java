package org.santu.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.santu.store.ApplicationRights;
import org.santu.store.OwnerDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the database that the start has opened. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Database.class)
class DatabaseConfiguration {
    /** A request holds one connection; renderers and bulk loads are bounded elsewhere. */
    private static final int CONNECTIONS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    OwnerDatabase ownerDatabase(Database database) {
        return () -> DriverManager.getConnection(
                database.url(),
                database.credentials().username(),
                database.credentials().password());
    }

    /** Tables are made by the role that owns them, which then says what the application may do with them. */
    @Bean
    FlywayConfigurationCustomizer ownerMigrates(Database database) {
        return flyway -> {
            if (database.hasRoles()) {
                flyway.dataSource(
                        database.url(),
                        database.credentials().username(),
                        database.credentials().password());
                flyway.callbacks(new ApplicationRights(database.application().username()));
            } else {
                LOG.warn("the application owns its tables: set SANTU_DATABASE_OWNER_USERNAME to part the two roles");
            }
        };
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("santu");
        source.setJdbcUrl(database.url());
        source.setUsername(database.application().username());
        source.setPassword(database.application().password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(2);
        source.setConnectionTimeout(10_000);
        source.addDataSourceProperty("ApplicationName", "santu");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.addDataSourceProperty("tcpKeepAlive", "true");
        return source;
    }
}
