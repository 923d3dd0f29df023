package org.santu.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.santu.problem.SantuException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts in table {@code santu.account}. Safe for concurrent use. */
@Repository
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final int SHORTEST_PASSWORD = 8;
    /** bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final String COLUMNS = "select username, role, region_prefix, password_hash from santu.account ";

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    public Optional<Account> findAccount(String username) {
        return findUser(username).map(SantuUser::account);
    }

    public List<Account> listAccounts() {
        return database.sql(COLUMNS + "order by lower(username)")
                .query((row, number) -> user(row).account())
                .list();
    }

    /**
     * @throws SantuException SANTU-ACCOUNT-USERNAME, SANTU-ACCOUNT-PASSWORD or SANTU-ACCOUNT-REGION for refused input,
     *     SANTU-ACCOUNT-EXISTS when the name is taken
     */
    public Account createAccount(Account account, String password, String createdBy) {
        check(account, password);
        try {
            database.sql("insert into santu.account (username, password_hash, role, region_prefix, created_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            account.username(),
                            passwords.encode(password),
                            account.role().code(),
                            account.regionPrefix(),
                            createdBy)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SantuException(e, "SANTU-ACCOUNT-EXISTS", account.username());
        }
        return account;
    }

    Optional<SantuUser> findUser(String username) {
        return database.sql(COLUMNS + "where lower(username) = lower(?)")
                .param(username)
                .query((row, number) -> user(row))
                .optional();
    }

    private static void check(Account account, String password) {
        if (!USERNAME.matcher(account.username()).matches()) {
            throw new SantuException("SANTU-ACCOUNT-USERNAME").with("field", "username");
        }
        if (password == null
                || password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new SantuException("SANTU-ACCOUNT-PASSWORD", SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES)
                    .with("field", "password");
        }
        if (!account.regionPrefix().matches("(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})?")) {
            throw new SantuException("SANTU-ACCOUNT-REGION", account.regionPrefix()).with("field", "region");
        }
    }

    private static SantuUser user(ResultSet row) throws SQLException {
        Role role = Role.find(row.getString("role")).orElseThrow();
        Account account = new Account(row.getString("username"), role, row.getString("region_prefix"));
        return new SantuUser(account, row.getString("password_hash"));
    }
}
