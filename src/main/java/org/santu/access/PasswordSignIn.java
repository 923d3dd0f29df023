package org.santu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and password, for the form and for HTTP Basic; {@link SignInGuard} slows down guessing.
 *
 * <p>An unknown name, a wrong password and a disabled account give the same answer after the same time. Programs send their
 * password with every request, and the hash is slow on purpose; so what was right a moment ago is recognised by
 * {@link RecentPasswords}, and for {@link #FRESH} even the account is not read again.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    /** So long another process may still let in who has just been disabled; in this process it ends at once. */
    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Duration RECENT = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final RecentPasswords recent = new RecentPasswords(RECENT);
    private final Cache<String, SantuUser> fresh =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    PasswordSignIn(Accounts accounts, Passwords passwords, SignInGuard guard, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.audit = audit;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        String password = String.valueOf(request.getCredentials());
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String key = recent.digest(address + '\n' + username, password);
        SantuUser known = fresh.getIfPresent(key);
        if (known == null) {
            known = SantuUser.program(check(username, password, address));
            fresh.put(key, known);
        }
        return known.authentication();
    }

    /** Forgets who was let in a moment ago, after an account has changed. */
    void forget() {
        fresh.invalidateAll();
    }

    private StoredAccount check(String username, String password, String address) {
        guard.findWait(username, address).ifPresent(wait -> {
            throw new Blocked(wait);
        });
        Optional<StoredAccount> stored = accounts.findStored(username);
        String hash = stored.map(StoredAccount::passwordHash).orElse(null);
        boolean seen = hash != null && recent.contains(hash, password);
        boolean fits = seen || passwords.fits(password, hash);
        if (!fits || !stored.orElseThrow().enabled()) {
            refuse(username, address, stored);
        }
        if (!seen) {
            welcome(stored.orElseThrow(), password, address);
        }
        return stored.orElseThrow();
    }

    private void refuse(String username, String address, Optional<StoredAccount> stored) {
        boolean blocked = guard.failed(username, address);
        // A name that nobody has may be a password typed into the wrong field.
        String name = stored.map(found -> found.account().username()).orElse("?");
        String region = stored.map(found -> found.account().regionPrefix()).orElse("");
        audit.record(
                name,
                AuditAction.SIGN_IN_FAILED,
                name,
                Map.of(AuditLog.REGION, region, "blocked", String.valueOf(blocked)));
        throw new BadCredentialsException("user name or password are wrong");
    }

    private void welcome(StoredAccount stored, String password, String address) {
        Account account = stored.account();
        guard.succeeded(account.username(), address);
        if (passwords.isOutdated(stored.passwordHash())) {
            accounts.rehash(stored, password);
        } else {
            recent.add(stored.passwordHash(), password);
        }
        accounts.signedIn(account.username());
        audit.record(
                account.username(),
                AuditAction.SIGN_IN,
                account.username(),
                Map.of(AuditLog.REGION, account.regionPrefix(), "by", "password"));
    }
}
