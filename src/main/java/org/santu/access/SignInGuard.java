package org.santu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries passwords: after some failures each further one doubles the wait.
 *
 * <p>Counted are the name at one address, so that a stranger elsewhere does not lock somebody out soon; the name everywhere,
 * at a higher limit; and the address alone, which stops one password being tried on many names. Names that nobody has are
 * treated alike, so that a block tells nothing. Kept in the database: every process counts on. Safe for concurrent use.
 */
@Component
class SignInGuard {
    static final int FAILURES_AT_ADDRESS = 5;
    static final int FAILURES_OF_NAME = 25;
    static final int FAILURES_OF_ADDRESS = 60;
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** After so long without a failure the count starts again. */
    private static final Duration MEMORY = Duration.ofHours(24);

    private static final byte[] NO_NAME = {};

    private final JdbcClient database;
    private final Clock clock;

    @Autowired
    SignInGuard(JdbcClient database) {
        this(database, Clock.systemUTC());
    }

    SignInGuard(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long this name has to wait at this address; empty when it may try. */
    Optional<Duration> findWait(String username, String address) {
        Instant now = clock.instant();
        return database.sql("select max(blocked_until) from santu.sign_in_failure"
                        + " where (name_key = ? and address in (?, '')) or (name_key = ? and address = ?)")
                .params(key(username), address, NO_NAME, address)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    /** @return whether this failure began or lengthened a block of the name */
    boolean failed(String username, String address) {
        count(NO_NAME, address, FAILURES_OF_ADDRESS);
        boolean here = count(key(username), address, FAILURES_AT_ADDRESS);
        boolean everywhere = count(key(username), "", FAILURES_OF_NAME);
        return here || everywhere;
    }

    /** A token that does not fit belongs to no name. */
    void failedAt(String address) {
        count(NO_NAME, address, FAILURES_OF_ADDRESS);
    }

    void succeeded(String username, String address) {
        database.sql("delete from santu.sign_in_failure where name_key = ? and address in (?, '')")
                .params(key(username), address)
                .update();
    }

    /** Lets a name try again from everywhere. */
    void unblock(String username) {
        database.sql("delete from santu.sign_in_failure where name_key = ?")
                .param(key(username))
                .update();
    }

    private boolean count(byte[] name, String address, int limit) {
        Instant now = clock.instant();
        int failures = database.sql("""
                        insert into santu.sign_in_failure as f (name_key, address, failures, last_at) values (?, ?, 1, ?)
                        on conflict (name_key, address) do update set last_at = excluded.last_at,
                            failures = case when f.last_at < ? then 1 else least(f.failures + 1, 1000000) end
                        returning failures""")
                .params(name, address, Timestamp.from(now), Timestamp.from(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
        if (failures < limit) {
            return false;
        }
        database.sql("update santu.sign_in_failure set blocked_until = ? where name_key = ? and address = ?")
                .params(Timestamp.from(now.plus(waitAfter(failures - limit))), name, address)
                .update();
        if (failures % 10 == 0) {
            database.sql("delete from santu.sign_in_failure where last_at < ?")
                    .param(Timestamp.from(now.minus(MEMORY)))
                    .update();
        }
        return true;
    }

    /** @param further failures beyond the first that blocked */
    static Duration waitAfter(int further) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(further, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    static byte[] key(String username) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
