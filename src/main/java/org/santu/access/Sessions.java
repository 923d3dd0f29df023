package org.santu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in with a browser, in table {@code santu.session}: it outlives a restart and several processes share it.
 *
 * <p>A session ends after some idle hours, at the latest after a working day, and at once when somebody ends it, the account is
 * disabled or its password changed. What another process has ended is noticed within {@link PasswordSignIn#FRESH}. Safe for
 * concurrent use.
 */
@Component
class Sessions {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_PROGRAM = 200;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Cache<String, Optional<Known>> fresh = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterWrite(PasswordSignIn.FRESH)
            .maximumSize(20_000)
            .build();

    @Autowired
    Sessions(
            JdbcClient database,
            Accounts accounts,
            @Value("${santu.session.idle.minutes:120}") long idleMinutes,
            @Value("${santu.session.longest.minutes:720}") long longestMinutes) {
        this(
                database,
                accounts,
                Clock.systemUTC(),
                Duration.ofMinutes(idleMinutes),
                Duration.ofMinutes(longestMinutes));
    }

    Sessions(JdbcClient database, Accounts accounts, Clock clock, Duration idle, Duration longest) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** A session that stands, and whose it is. */
    record Known(UUID id, SantuUser user) {}

    /**
     * A session as its owner or an administrator sees it.
     *
     * @param program what the browser calls itself
     */
    record Listed(UUID id, Instant createdAt, Instant seenAt, Instant endsAt, String address, String program) {}

    /**
     * @param byProvider whether the identity provider has named them
     * @return the secret for the browser's cookie
     */
    String begin(String username, String address, String program, boolean byProvider) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        database.sql("delete from santu.session where ends_at < ? or seen_at < ?")
                .params(Timestamp.from(now), Timestamp.from(now.minus(idle)))
                .update();
        database.sql("insert into santu.session (secret_hash, username, created_at, seen_at, ends_at, address, program,"
                        + " by_provider) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.digest(secret),
                        username,
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(longest)),
                        address,
                        program.substring(0, Math.min(program.length(), LONGEST_PROGRAM)),
                        byProvider)
                .update();
        return secret;
    }

    Optional<Known> find(String secret) {
        return fresh.get(secret, this::read);
    }

    private Optional<Known> read(String secret) {
        Instant now = clock.instant();
        byte[] digest = Secrets.digest(secret);
        record Row(UUID id, String username, Instant seenAt, boolean byProvider) {}
        Optional<Row> row = database.sql("select id, username, seen_at, by_provider from santu.session"
                        + " where secret_hash = ? and ends_at > ? and seen_at > ?")
                .params(digest, Timestamp.from(now), Timestamp.from(now.minus(idle)))
                .query((found, number) -> new Row(
                        found.getObject("id", UUID.class),
                        found.getString("username"),
                        Accounts.instant(found, "seen_at"),
                        found.getBoolean("by_provider")))
                .optional();
        row.filter(found -> found.seenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(found -> database.sql("update santu.session set seen_at = ? where id = ?")
                        .params(Timestamp.from(now), found.id())
                        .update());
        return row.flatMap(found -> accounts.findStored(found.username())
                .filter(StoredAccount::enabled)
                .map(stored -> new Known(
                        found.id(), found.byProvider() ? SantuUser.provided(stored) : SantuUser.person(stored))));
    }

    List<Listed> list(String username) {
        Instant now = clock.instant();
        return database.sql("select id, created_at, seen_at, ends_at, address, program from santu.session"
                        + " where username = ? and ends_at > ? and seen_at > ? order by seen_at desc")
                .params(username, Timestamp.from(now), Timestamp.from(now.minus(idle)))
                .query((row, number) -> listed(row))
                .list();
    }

    /** @return whether there was such a session */
    boolean end(String username, UUID id) {
        int ended = database.sql("delete from santu.session where username = ? and id = ?")
                .params(username, id)
                .update();
        forget();
        return ended > 0;
    }

    /**
     * @param kept a session that goes on, null for none
     * @return how many ended
     */
    int endAll(String username, UUID kept) {
        int ended = database.sql("delete from santu.session where username = ? and id is distinct from ?::uuid")
                .params(username, kept == null ? null : kept.toString())
                .update();
        forget();
        return ended;
    }

    /** Reads accounts and sessions again, after one has changed. */
    void forget() {
        fresh.invalidateAll();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                Accounts.instant(row, "created_at"),
                Accounts.instant(row, "seen_at"),
                Accounts.instant(row, "ends_at"),
                row.getString("address"),
                row.getString("program"));
    }
}
