package org.santu.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do with accounts. Who administers a region only knows the accounts inside it, and nobody grants what
 * they may not do themselves; the last administrator of everything stays. Each change is on record and takes effect at once.
 */
@Component
class AccountDesk {
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Identities identities;
    private final SignInGuard guard;
    private final PasswordSignIn passwordSignIn;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AccountDesk(
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            Identities identities,
            SignInGuard guard,
            PasswordSignIn passwordSignIn,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.identities = identities;
        this.guard = guard;
        this.passwordSignIn = passwordSignIn;
        this.audit = audit;
        this.transaction = transaction;
    }

    List<StoredAccount> list(Caller caller) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        return accounts.listStored().stream()
                .filter(stored -> caller.scope().contains(stored.account().regionPrefix()))
                .toList();
    }

    /** @throws SantuException SANTU-ACCOUNT-NOT-FOUND, also for one outside the caller's region */
    StoredAccount get(Caller caller, String username) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        return accounts.findStored(username)
                .filter(stored -> caller.scope().contains(stored.account().regionPrefix()))
                .orElseThrow(() -> new SantuException("SANTU-ACCOUNT-NOT-FOUND", username));
    }

    /** @throws SantuException when the caller may not make such an account, or its values are refused */
    Account create(Caller caller, Account wanted, String fullName, String password) {
        checkGrant(caller, wanted);
        Account made = accounts.createGiven(wanted, fullName, password, caller.username());
        recordCreated(caller, made);
        return made;
    }

    void recordCreated(Caller caller, Account made) {
        record(
                caller,
                AuditAction.ACCOUNT_CREATED,
                made,
                Map.of("role", made.role().code()));
    }

    /** Whether the caller may hand out such an account. */
    void checkGrant(Caller caller, Account wanted) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        if (!caller.scope().contains(wanted.regionPrefix())) {
            throw new SantuException("SANTU-ACCESS-FORBIDDEN").with("field", "region");
        }
        if (!caller.permissions().containsAll(wanted.permissions())) {
            throw new SantuException(
                            "SANTU-ACCOUNT-GRANT-FORBIDDEN", wanted.role().label())
                    .with("field", "role");
        }
    }

    StoredAccount change(Caller caller, String username, Account wanted, String fullName, boolean enabled) {
        checkGrant(caller, wanted);
        StoredAccount before = transaction.execute(status -> {
            StoredAccount found = getChangeable(caller, username);
            boolean everything =
                    wanted.role() == Role.ADMINISTRATOR && wanted.regionPrefix().isEmpty() && enabled;
            if (isLastGuard(found)
                    && !everything
                    && !accounts.hasAdministratorBesides(found.account().username())) {
                throw new SantuException("SANTU-ACCOUNT-LAST-ADMINISTRATOR-FORBIDDEN");
            }
            accounts.update(wanted, fullName, enabled, caller.username());
            return found;
        });
        if (!enabled) {
            sessions.endAll(username, null);
        }
        forget();
        recordChange(caller, before, wanted, enabled);
        return get(caller, username);
    }

    /** Gives an account a password that its owner has to change; all its sessions end. */
    void setPassword(Caller caller, String username, String password) {
        StoredAccount stored = getChangeable(caller, username);
        accounts.setPassword(stored, password, true);
        guard.unblock(stored.account().username());
        sessions.endAll(stored.account().username(), null);
        forget();
        record(caller, AuditAction.PASSWORD_CHANGED, stored.account(), Map.of("given", "true"));
    }

    void unlock(Caller caller, String username) {
        StoredAccount stored = getChangeable(caller, username);
        guard.unblock(stored.account().username());
        forget();
        record(caller, AuditAction.ACCOUNT_CHANGED, stored.account(), Map.of("unlocked", "true"));
    }

    /** What was signed in by the binding ends with it. */
    void unbind(Caller caller, String username) {
        StoredAccount stored = getChangeable(caller, username);
        if (identities.unbind(stored.account().username())) {
            sessions.endAll(stored.account().username(), null);
            record(caller, AuditAction.ACCOUNT_CHANGED, stored.account(), Map.of("bound", "nobody"));
        }
    }

    List<Sessions.Listed> listSessions(Caller caller, String username) {
        return sessions.list(get(caller, username).account().username());
    }

    void endSessions(Caller caller, String username) {
        StoredAccount stored = getChangeable(caller, username);
        int ended = sessions.endAll(stored.account().username(), null);
        record(caller, AuditAction.SESSION_ENDED, stored.account(), Map.of("count", ended));
    }

    void endSession(Caller caller, String username, UUID id) {
        StoredAccount stored = getChangeable(caller, username);
        if (!sessions.end(stored.account().username(), id)) {
            throw new SantuException("SANTU-SESSION-NOT-FOUND");
        }
        record(caller, AuditAction.SESSION_ENDED, stored.account(), Map.of("count", 1));
    }

    List<ApiTokens.Listed> listTokens(Caller caller, String username) {
        return tokens.list(get(caller, username).account().username());
    }

    void revokeToken(Caller caller, String username, UUID id) {
        StoredAccount stored = getChangeable(caller, username);
        if (!tokens.revoke(stored.account().username(), id)) {
            throw new SantuException("SANTU-TOKEN-NOT-FOUND");
        }
        record(caller, AuditAction.TOKEN_REVOKED, stored.account(), Map.of("token", id.toString()));
    }

    /** One that may do more than the caller cannot be changed by them: else its password would be theirs. */
    private StoredAccount getChangeable(Caller caller, String username) {
        StoredAccount stored = get(caller, username);
        checkGrant(caller, stored.account());
        return stored;
    }

    private static boolean isLastGuard(StoredAccount stored) {
        Account account = stored.account();
        return stored.enabled()
                && account.role() == Role.ADMINISTRATOR
                && account.regionPrefix().isEmpty();
    }

    private void forget() {
        sessions.forget();
        tokens.forget();
        passwordSignIn.forget();
    }

    private void recordChange(Caller caller, StoredAccount before, Account after, boolean enabled) {
        boolean rights = before.account().role() != after.role()
                || !before.account().regionPrefix().equals(after.regionPrefix())
                || before.enabled() != enabled;
        Map<String, Object> details = new HashMap<>();
        details.put("before", describe(before.account(), before.enabled()));
        details.put("after", describe(after, enabled));
        record(caller, rights ? AuditAction.PERMISSION_CHANGED : AuditAction.ACCOUNT_CHANGED, after, details);
    }

    private static String describe(Account account, boolean enabled) {
        return account.role().code() + " " + account.regionPrefix() + (enabled ? "" : " disabled");
    }

    private void record(Caller caller, AuditAction action, Account subject, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put(AuditLog.REGION, subject.regionPrefix());
        audit.record(caller.username(), action, subject.username(), all);
    }
}
