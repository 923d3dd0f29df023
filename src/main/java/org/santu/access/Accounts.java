package org.santu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.santu.access.password.PasswordRules;
import org.santu.problem.SantuException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts in table {@code santu.account}. Checks what an account may look like; who may change which account is asked
 * by {@link AccountDesk}. Safe for concurrent use.
 */
@Repository
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final Pattern REGION = Pattern.compile("(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})?");
    private static final int LONGEST_FULL_NAME = 64;
    /** Santu's own name in the journal, and that of visitors. */
    private static final Set<String> RESERVED = Set.of("santu", AnonymousVisitor.USERNAME);

    private static final String SELECT = """
            select username, role, region_prefix, full_name, enabled, password_hash, password_given, password_at,
                signed_in_at, (select max(f.blocked_until) from santu.sign_in_failure f
                    where f.name_key = sha256(convert_to(lower(username), 'UTF8')) and f.blocked_until > now()) as blocked_until
            from santu.account\s""";

    private final JdbcClient database;
    private final Passwords passwords;

    Accounts(JdbcClient database, Passwords passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    public Optional<Account> findAccount(String username) {
        return findStored(username).map(StoredAccount::account);
    }

    /** The account as long as it may sign in: what somebody has ordered is done only while they could still order it. */
    public Optional<Account> findEnabledAccount(String username) {
        return findStored(username).filter(StoredAccount::enabled).map(StoredAccount::account);
    }

    public List<Account> listAccounts() {
        return listStored().stream().map(StoredAccount::account).toList();
    }

    /**
     * Makes an account whose owner has chosen the password.
     *
     * @throws SantuException SANTU-ACCOUNT-USERNAME, SANTU-ACCOUNT-PASSWORD or SANTU-ACCOUNT-REGION for refused input,
     *     SANTU-ACCOUNT-EXISTS when the name is taken
     */
    public Account createAccount(Account account, String password, String createdBy) {
        if (!PasswordRules.hasLength(password)) {
            throw tooShort();
        }
        return insert(account, "", passwords.hash(password), false, createdBy);
    }

    /** Makes an account with a password that somebody else has chosen, so that its owner has to change it. */
    Account createGiven(Account account, String fullName, String password, String createdBy) {
        checkPassword(account.username(), password);
        return insert(account, fullName, passwords.hash(password), true, createdBy);
    }

    /** The same with a password that the server has made and hashed. */
    Account createGivenHashed(Account account, String fullName, String hash, String createdBy) {
        return insert(account, fullName, hash, true, createdBy);
    }

    /** One whose owner signs in elsewhere, with a hash that no password fits. */
    Account createForProvider(Account account, String fullName, String hash) {
        return insert(account, fullName, hash, false, account.username());
    }

    private Account insert(Account account, String fullName, String hash, boolean given, String createdBy) {
        check(account, fullName);
        try {
            database.sql("insert into santu.account"
                            + " (username, password_hash, role, region_prefix, full_name, password_given, created_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            account.username(),
                            hash,
                            account.role().code(),
                            account.regionPrefix(),
                            fullName,
                            given,
                            createdBy)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SantuException(e, "SANTU-ACCOUNT-EXISTS", account.username()).with("field", "username");
        }
        return account;
    }

    Optional<StoredAccount> findStored(String username) {
        return database.sql(SELECT + "where lower(username) = lower(?)")
                .param(username)
                .query((row, number) -> stored(row))
                .optional();
    }

    List<StoredAccount> listStored() {
        return database.sql(SELECT + "order by lower(username)")
                .query((row, number) -> stored(row))
                .list();
    }

    /** Writes role, region, full name and whether it may sign in. */
    void update(Account account, String fullName, boolean enabled, String changedBy) {
        check(account, fullName);
        database.sql("update santu.account set role = ?, region_prefix = ?, full_name = ?, enabled = ?,"
                        + " changed_at = now(), changed_by = ? where username = ?")
                .params(account.role().code(), account.regionPrefix(), fullName, enabled, changedBy, account.username())
                .update();
    }

    /**
     * @param given whether somebody else than the owner has chosen it
     * @throws SantuException SANTU-ACCOUNT-PASSWORD..., also when it is one of the last five
     */
    void setPassword(StoredAccount stored, String password, boolean given) {
        String username = stored.account().username();
        checkPassword(username, password);
        List<String> before = database.sql("select password_hash from santu.password_history where username = ?"
                        + " order by until desc limit ?")
                .params(username, PasswordRules.REMEMBERED - 1)
                .query(String.class)
                .list();
        boolean used = passwords.fits(password, stored.passwordHash())
                || before.stream().anyMatch(hash -> passwords.fits(password, hash));
        if (used) {
            throw new SantuException("SANTU-ACCOUNT-PASSWORD-USED", PasswordRules.REMEMBERED).with("field", "password");
        }
        database.sql("insert into santu.password_history (username, password_hash) values (?, ?)")
                .params(username, stored.passwordHash())
                .update();
        database.sql("update santu.account set password_hash = ?, password_given = ?, password_at = now()"
                        + " where username = ?")
                .params(passwords.hash(password), given, username)
                .update();
    }

    /** The same password under the present kind of hash. */
    void rehash(StoredAccount stored, String password) {
        database.sql("update santu.account set password_hash = ? where username = ? and password_hash = ?")
                .params(passwords.hash(password), stored.account().username(), stored.passwordHash())
                .update();
    }

    void signedIn(String username) {
        database.sql("update santu.account set signed_in_at = now() where username = ?")
                .param(username)
                .update();
    }

    /**
     * Whether another enabled administrator of everything would remain. Locks them, so that two administrators cannot take
     * the right from each other at the same moment; call it inside the transaction that takes it.
     */
    boolean hasAdministratorBesides(String username) {
        List<String> others = database.sql("select username from santu.account where role = 'administrator'"
                        + " and region_prefix = '' and enabled for update")
                .query(String.class)
                .list();
        return others.stream().anyMatch(other -> !other.equals(username));
    }

    static void check(Account account, String fullName) {
        boolean reserved = RESERVED.contains(account.username().toLowerCase(java.util.Locale.ROOT));
        if (reserved || !USERNAME.matcher(account.username()).matches()) {
            throw new SantuException("SANTU-ACCOUNT-USERNAME").with("field", "username");
        }
        if (!REGION.matcher(account.regionPrefix()).matches()) {
            throw new SantuException("SANTU-ACCOUNT-REGION", account.regionPrefix()).with("field", "region");
        }
        if (fullName.length() > LONGEST_FULL_NAME || fullName.codePoints().anyMatch(Character::isISOControl)) {
            throw new SantuException("SANTU-ACCOUNT-FULL-NAME", LONGEST_FULL_NAME).with("field", "fullName");
        }
    }

    private static void checkPassword(String username, String password) {
        PasswordRules.findWeakness(password, username).ifPresent(weakness -> {
            throw switch (weakness) {
                case LENGTH -> tooShort();
                case COMMON -> new SantuException("SANTU-ACCOUNT-PASSWORD-COMMON").with("field", "password");
                case USERNAME -> new SantuException("SANTU-ACCOUNT-PASSWORD-NAME").with("field", "password");
            };
        });
    }

    private static SantuException tooShort() {
        return new SantuException("SANTU-ACCOUNT-PASSWORD", PasswordRules.SHORTEST, PasswordRules.LONGEST)
                .with("field", "password");
    }

    private static StoredAccount stored(ResultSet row) throws SQLException {
        Role role = Role.find(row.getString("role")).orElseThrow();
        return new StoredAccount(
                new Account(row.getString("username"), role, row.getString("region_prefix")),
                row.getString("full_name"),
                row.getBoolean("enabled"),
                row.getString("password_hash"),
                row.getBoolean("password_given"),
                instant(row, "password_at"),
                instant(row, "signed_in_at"),
                instant(row, "blocked_until"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
