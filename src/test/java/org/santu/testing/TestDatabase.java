package org.santu.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.santu.cluster.Credentials;

/**
 * A fresh, migrated, empty database on the test run's private PostGIS, used under the role that owns the tables.
 *
 * <p>{@link #create()} takes some tens of milliseconds; close what you create. {@link #shared()} is one database for the
 * whole run: leave it as you found it, or keep to rows of your own.
 */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url());
        dataSource.setUsername(owner().username());
        dataSource.setPassword(owner().password());
        dataSource.setMaximumPoolSize(6);
        dataSource.setMinimumIdle(0);
        dataSource.setPoolName(name);
    }

    /** A database of your own. */
    public static TestDatabase create() {
        return new TestDatabase(TestCluster.get().createDatabase());
    }

    /** The database that tests share over the run. */
    public static TestDatabase shared() {
        return Shared.INSTANCE;
    }

    /** Pooled connections to it. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Its JDBC address. */
    public String url() {
        return TestCluster.get().url(name);
    }

    /** Name and password of the application's role. */
    public Credentials owner() {
        return TestCluster.get().owner();
    }

    /** The role under which the application works on the private cluster, which owns nothing. */
    public Credentials application() {
        return TestCluster.get().application();
    }

    /** Drops the database. */
    @Override
    public void close() {
        dataSource.close();
        TestCluster.get().dropDatabase(name);
    }

    private static final class Shared {
        private static final TestDatabase INSTANCE = create();
    }
}
