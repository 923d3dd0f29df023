package org.santu.command;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Where a {@link DatabaseCommand} works.
 *
 * @param home Santu's home folder, absolute
 * @param url JDBC address of the database
 * @param username the role that owns the tables
 * @param password its password
 * @param version the running version of Santu
 * @param stopping whether the user has asked for an end (Ctrl-C); the process waits a while for the command to tidy up
 * @param migrate brings the database up to date, with the catalog that lies in the home folder at that moment
 */
public record DatabasePlace(
        Path home,
        String url,
        String username,
        String password,
        String version,
        BooleanSupplier stopping,
        Runnable migrate) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return url;
    }
}
