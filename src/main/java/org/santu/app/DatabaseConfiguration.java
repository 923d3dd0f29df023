package org.santu.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.santu.store.OwnerDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the database that the start has opened. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Database.class)
class DatabaseConfiguration {
    /** A request holds one connection; renderers and bulk loads are bounded elsewhere. */
    private static final int CONNECTIONS = 16;

    @Bean
    OwnerDatabase ownerDatabase(Database database) {
        return () -> DriverManager.getConnection(
                database.url(),
                database.credentials().username(),
                database.credentials().password());
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("santu");
        source.setJdbcUrl(database.url());
        source.setUsername(database.credentials().username());
        source.setPassword(database.credentials().password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(2);
        source.setConnectionTimeout(10_000);
        source.addDataSourceProperty("ApplicationName", "santu");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.addDataSourceProperty("tcpKeepAlive", "true");
        return source;
    }
}
