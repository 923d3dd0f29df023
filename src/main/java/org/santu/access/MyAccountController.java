package org.santu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody does with their own account: password, sessions, tokens. Not open to tokens. */
@RestController
@RequestMapping("/api/my")
class MyAccountController {
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordSignIn passwordSignIn;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AuditLog audit;

    MyAccountController(
            Accounts accounts,
            Passwords passwords,
            PasswordSignIn passwordSignIn,
            SignInGuard guard,
            Sessions sessions,
            ApiTokens tokens,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passwordSignIn = passwordSignIn;
        this.guard = guard;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    record PasswordChange(String current, String password) {}

    /** @param current whether it is the one that asks */
    record MySession(
            UUID id,
            Instant createdAt,
            Instant seenAt,
            Instant endsAt,
            String address,
            String program,
            boolean current) {}

    /** @param region null or empty for the owner's */
    record NewToken(String name, List<String> permissions, String region, int days) {}

    /** Ends all other sessions: who changes a password may have a reason. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(HttpServletRequest request, @RequestBody PasswordChange change) {
        Account account = owner();
        String address = request.getRemoteAddr();
        guard.findWait(account.username(), address).ifPresent(MyAccountController::refuse);
        StoredAccount stored = accounts.findStored(account.username()).orElseThrow();
        if (change.current() == null || !passwords.fits(change.current(), stored.passwordHash())) {
            guard.failed(account.username(), address);
            throw new SantuException("SANTU-ACCOUNT-PASSWORD-WRONG").with("field", "current");
        }
        accounts.setPassword(stored, change.password(), false);
        sessions.endAll(account.username(), StoredSessions.idOf(request));
        passwordSignIn.forget();
        record(account, AuditAction.PASSWORD_CHANGED, Map.of());
    }

    private static void refuse(Duration wait) {
        throw new SantuException("SANTU-ACCESS-THROTTLED", Long.toString(new Blocked(wait).minutes()));
    }

    @GetMapping("/sessions")
    List<MySession> listSessions(HttpServletRequest request) {
        UUID current = StoredSessions.idOf(request);
        return sessions.list(owner().username()).stream()
                .map(each -> new MySession(
                        each.id(),
                        each.createdAt(),
                        each.seenAt(),
                        each.endsAt(),
                        each.address(),
                        each.program(),
                        each.id().equals(current)))
                .toList();
    }

    /** All but the one that asks. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(HttpServletRequest request) {
        Account account = owner();
        int ended = sessions.endAll(account.username(), StoredSessions.idOf(request));
        record(account, AuditAction.SESSION_ENDED, Map.of("count", ended));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable UUID id) {
        Account account = owner();
        if (!sessions.end(account.username(), id)) {
            throw new SantuException("SANTU-SESSION-NOT-FOUND");
        }
        record(account, AuditAction.SESSION_ENDED, Map.of("count", 1));
    }

    @GetMapping("/tokens")
    List<ApiTokens.Listed> listTokens() {
        return tokens.list(owner().username());
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Made createToken(@RequestBody NewToken wanted) {
        Account account = owner();
        Caller caller = SantuUser.current().caller();
        String region = wanted.region() == null || wanted.region().isBlank()
                ? account.regionPrefix()
                : wanted.region().strip();
        List<String> codes = wanted.permissions() == null ? List.of() : wanted.permissions();
        ApiTokens.Made made = tokens.create(
                caller, wanted.name() == null ? "" : wanted.name(), ApiTokens.parse(codes), region, wanted.days());
        record(
                account,
                AuditAction.TOKEN_CREATED,
                Map.of("token", made.id().toString(), "permissions", codes, "of", region, "days", wanted.days()));
        return made;
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(@PathVariable UUID id) {
        Account account = owner();
        if (!tokens.revoke(account.username(), id)) {
            throw new SantuException("SANTU-TOKEN-NOT-FOUND");
        }
        record(account, AuditAction.TOKEN_REVOKED, Map.of("token", id.toString()));
    }

    private static Account owner() {
        SantuUser user = SantuUser.current();
        user.requireOwner();
        return user.account();
    }

    private void record(Account account, AuditAction action, Map<String, ?> details) {
        Map<String, Object> all = new java.util.HashMap<>(details);
        all.put(AuditLog.REGION, account.regionPrefix());
        audit.record(account.username(), action, account.username(), all);
    }
}
