package org.santu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys for programs: {@code Authorization: Bearer santu_...}. A token may do what was chosen for it and what its owner may do at
 * the moment of use, in the region chosen for it, until its day comes. Safe for concurrent use.
 */
@Component
class ApiTokens {
    static final String PREFIX = "santu_";
    static final int LONGEST_DAYS = 366;
    private static final int MOST_OF_ONE = 50;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;
    private final Cache<String, Optional<SantuUser>> fresh = Caffeine.newBuilder()
            .expireAfterWrite(PasswordSignIn.FRESH)
            .maximumSize(20_000)
            .build();

    @Autowired
    ApiTokens(JdbcClient database, Accounts accounts) {
        this(database, accounts, Clock.systemUTC());
    }

    ApiTokens(JdbcClient database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A token as people see it; the secret is nowhere. */
    record Listed(
            UUID id,
            String name,
            List<String> permissions,
            String region,
            Instant createdAt,
            Instant expiresAt,
            Instant usedAt,
            String usedFrom) {}

    /** @param secret shown once */
    record Made(UUID id, String secret) {}

    /**
     * @param owner with what they may do
     * @param permissions a part of the owner's
     * @param region the owner's or one inside it
     * @throws SantuException SANTU-TOKEN-... for refused input
     */
    Made create(Caller owner, String name, Set<Permission> permissions, String region, int days) {
        if (name.isBlank() || name.length() > 64) {
            throw new SantuException("SANTU-TOKEN-NAME").with("field", "name");
        }
        if (permissions.isEmpty()) {
            throw new SantuException("SANTU-TOKEN-PERMISSIONS").with("field", "permissions");
        }
        permissions.forEach(owner::require);
        if (!region.matches("(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})?")) {
            throw new SantuException("SANTU-ACCOUNT-REGION", region).with("field", "region");
        }
        if (!owner.scope().contains(region)) {
            throw new SantuException("SANTU-ACCESS-FORBIDDEN").with("field", "region");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new SantuException("SANTU-TOKEN-DAYS", LONGEST_DAYS).with("field", "days");
        }
        if (list(owner.username()).size() >= MOST_OF_ONE) {
            throw new SantuException("SANTU-TOKEN-MANY", MOST_OF_ONE);
        }
        String secret = PREFIX + Secrets.random();
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into santu.api_token (id, secret_hash, username, name, permissions, region_prefix, expires_at)"
                                + " values (?, ?, ?, ?, ?::text[], ?, ?)")
                .params(
                        id,
                        Secrets.digest(secret),
                        owner.username(),
                        name.strip(),
                        "{"
                                + String.join(
                                        ",",
                                        permissions.stream()
                                                .map(Permission::code)
                                                .toList()) + "}",
                        region,
                        Timestamp.from(clock.instant().plus(Duration.ofDays(days))))
                .update();
        return new Made(id, secret);
    }

    /** Who a token stands for; empty when it is unknown, revoked, out of date, or its owner disabled. */
    Optional<SantuUser> find(String secret, String address) {
        return fresh.get(secret, key -> read(key, address));
    }

    private Optional<SantuUser> read(String secret, String address) {
        Instant now = clock.instant();
        record Row(UUID id, String username, Set<Permission> permissions, String region, Instant usedAt) {}
        Optional<Row> row = database.sql("select id, username, permissions, region_prefix, used_at from santu.api_token"
                        + " where secret_hash = ? and revoked_at is null and expires_at > ?")
                .params(Secrets.digest(secret), Timestamp.from(now))
                .query((found, number) -> new Row(
                        found.getObject("id", UUID.class),
                        found.getString("username"),
                        permissions(codes(found)),
                        found.getString("region_prefix"),
                        Accounts.instant(found, "used_at")))
                .optional();
        row.filter(found -> found.usedAt() == null || found.usedAt().isBefore(now.minus(USED_EVERY)))
                .ifPresent(found -> database.sql("update santu.api_token set used_at = ?, used_from = ? where id = ?")
                        .params(Timestamp.from(now), address, found.id())
                        .update());
        return row.flatMap(found -> accounts.findStored(found.username())
                .filter(StoredAccount::enabled)
                .flatMap(owner -> user(owner, found.permissions(), found.region())));
    }

    /** An owner who has moved to another region leaves the token without any. */
    private static Optional<SantuUser> user(StoredAccount owner, Set<Permission> chosen, String region) {
        Caller full = owner.account().caller();
        if (!full.scope().contains(region)) {
            return Optional.empty();
        }
        Set<Permission> left = EnumSet.noneOf(Permission.class);
        chosen.stream().filter(full::may).forEach(left::add);
        Scope scope = new Scope(region, full.scope().clearance());
        return Optional.of(SantuUser.token(owner.account(), new Caller(full.username(), scope, left)));
    }

    List<Listed> list(String username) {
        return database.sql("select id, name, permissions, region_prefix, created_at, expires_at, used_at, used_from"
                        + " from santu.api_token where username = ? and revoked_at is null order by created_at desc")
                .param(username)
                .query((row, number) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        codes(row),
                        row.getString("region_prefix"),
                        Accounts.instant(row, "created_at"),
                        Accounts.instant(row, "expires_at"),
                        Accounts.instant(row, "used_at"),
                        row.getString("used_from")))
                .list();
    }

    /** @return whether there was such a token in use */
    boolean revoke(String username, UUID id) {
        int revoked = database.sql("update santu.api_token set revoked_at = ?"
                        + " where username = ? and id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), username, id)
                .update();
        forget();
        return revoked > 0;
    }

    void forget() {
        fresh.invalidateAll();
    }

    private static List<String> codes(ResultSet row) throws SQLException {
        Array array = row.getArray("permissions");
        return List.of((String[]) array.getArray());
    }

    /** Names of an earlier version that no longer exist allow nothing. */
    private static Set<Permission> permissions(List<String> codes) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        codes.stream().map(Permission::find).flatMap(Optional::stream).forEach(found::add);
        return found;
    }

    static Set<Permission> parse(List<String> codes) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        for (String code : codes) {
            found.add(Permission.find(code)
                    .orElseThrow(() -> new SantuException("SANTU-TOKEN-PERMISSIONS").with("field", "permissions")));
        }
        return found;
    }
}
