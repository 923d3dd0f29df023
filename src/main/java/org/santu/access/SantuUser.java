package org.santu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.santu.problem.SantuException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody signed in, as Spring Security carries them about: the account, and what this sign-in may do with it.
 *
 * @param account whose it is
 * @param caller what the doors see; without any permission until a given password has been changed
 * @param kind by what they signed in
 * @param passwordChange whether they have to change their password before anything else
 */
record SantuUser(Account account, Caller caller, Kind kind, boolean passwordChange) {
    /** How long a program may use a password that somebody else has set. */
    static final Duration GIVEN_PASSWORD_LIFETIME = Duration.ofDays(7);

    static final String PASSWORD_CHANGE = "PASSWORD_CHANGE";
    private static final Set<Permission> NOTHING = Set.of();

    enum Kind {
        PERSON,
        PROVIDED,
        PASSWORD,
        TOKEN,
        NOBODY
    }

    /** A person in a browser, who changes a given password at once. */
    static SantuUser person(StoredAccount stored) {
        return of(stored, Kind.PERSON, stored.passwordGiven());
    }

    /** A person in a browser whom the identity provider has named; a password given here is not theirs to change. */
    static SantuUser provided(StoredAccount stored) {
        return of(stored, Kind.PROVIDED, false);
    }

    /** A program with a user name and password, which cannot change it; so it may use a given one for a while. */
    static SantuUser program(StoredAccount stored) {
        Instant last = stored.passwordAt().plus(GIVEN_PASSWORD_LIFETIME);
        return of(stored, Kind.PASSWORD, stored.passwordGiven() && Instant.now().isAfter(last));
    }

    /** @param caller what the token leaves of what its owner may do */
    static SantuUser token(Account account, Caller caller) {
        return new SantuUser(account, caller, Kind.TOKEN, false);
    }

    private static SantuUser of(StoredAccount stored, Kind kind, boolean passwordChange) {
        Caller caller = stored.account().caller();
        Caller allowed = passwordChange ? new Caller(caller.username(), caller.scope(), NOTHING) : caller;
        return new SantuUser(stored.account(), allowed, kind, passwordChange);
    }

    /** Who asks now, visitors included, whom the servlet API does not count as anybody. */
    static SantuUser current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SantuUser user)) {
            throw new InsufficientAuthenticationException("nobody is signed in");
        }
        return user;
    }

    /** A token, which may lie on some disk, must not open the way to the account itself. */
    void requireOwner() {
        if (kind == Kind.TOKEN || kind == Kind.NOBODY) {
            throw new SantuException("SANTU-ACCESS-FORBIDDEN");
        }
    }

    Authentication authentication() {
        return new SignedIn(this, authorities());
    }

    /** The permissions by name, and {@link #PASSWORD_CHANGE} where that is all that is open. */
    List<GrantedAuthority> authorities() {
        Stream<String> names = caller.permissions().stream().map(Permission::name);
        return Stream.concat(names, passwordChange ? Stream.of(PASSWORD_CHANGE) : Stream.empty())
                .map(name -> (GrantedAuthority) new SimpleGrantedAuthority(name))
                .toList();
    }
}
