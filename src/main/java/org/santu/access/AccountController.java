package org.santu.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** Accounts, for administrators; an administrator of a region hands out accounts of that region only. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final AccountDesk desk;

    AccountController(AccountDesk desk) {
        this.desk = desk;
    }

    /** @param password null or empty to have one made */
    record NewAccount(String username, String password, String role, String region, String fullName) {}

    record ChangedAccount(String role, String region, String fullName, Boolean enabled) {}

    record NewPassword(String password) {}

    /** @param password only where the server has made it, and only this once */
    record GivenPassword(String username, String password) {}

    record AccountView(
            String username,
            String fullName,
            String role,
            String region,
            boolean enabled,
            boolean passwordGiven,
            Instant passwordAt,
            Instant signedInAt,
            Instant blockedUntil) {
        static AccountView of(StoredAccount stored) {
            Account account = stored.account();
            String region = account.regionPrefix().isEmpty() ? null : account.regionPrefix();
            return new AccountView(
                    account.username(),
                    stored.fullName(),
                    account.role().code(),
                    region,
                    stored.enabled(),
                    stored.passwordGiven(),
                    stored.passwordAt(),
                    stored.signedInAt(),
                    stored.blockedUntil());
        }
    }

    /** @param password only where the server has made it, and only this once */
    record CreatedAccount(String username, String fullName, String role, String region, String password) {}

    @GetMapping
    List<AccountView> list(Caller caller) {
        return desk.list(caller).stream().map(AccountView::of).toList();
    }

    @GetMapping("/{username}")
    AccountView get(Caller caller, @PathVariable String username) {
        return AccountView.of(desk.get(caller, username));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedAccount create(Caller caller, @RequestBody NewAccount wanted) {
        Account account = new Account(strip(wanted.username()), role(wanted.role()), strip(wanted.region()));
        boolean made = strip(wanted.password()).isEmpty();
        String password = made ? Secrets.readable() : wanted.password();
        desk.create(caller, account, strip(wanted.fullName()), password);
        return new CreatedAccount(
                account.username(),
                strip(wanted.fullName()),
                account.role().code(),
                account.regionPrefix().isEmpty() ? null : account.regionPrefix(),
                made ? password : null);
    }

    /** What is not mentioned stays; an empty region means everything. */
    @PutMapping("/{username}")
    AccountView change(Caller caller, @PathVariable String username, @RequestBody ChangedAccount wanted) {
        StoredAccount now = desk.get(caller, username);
        Account account = new Account(
                now.account().username(),
                wanted.role() == null ? now.account().role() : role(wanted.role()),
                wanted.region() == null
                        ? now.account().regionPrefix()
                        : wanted.region().strip());
        String fullName =
                wanted.fullName() == null ? now.fullName() : wanted.fullName().strip();
        boolean enabled = wanted.enabled() == null ? now.enabled() : wanted.enabled();
        return AccountView.of(desk.change(caller, account.username(), account, fullName, enabled));
    }

    @PostMapping("/{username}/password")
    GivenPassword givePassword(Caller caller, @PathVariable String username, @RequestBody NewPassword wanted) {
        boolean made = strip(wanted.password()).isEmpty();
        String password = made ? Secrets.readable() : wanted.password();
        desk.setPassword(caller, username, password);
        return new GivenPassword(username, made ? password : null);
    }

    @DeleteMapping("/{username}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(Caller caller, @PathVariable String username) {
        desk.unlock(caller, username);
    }

    /** Gives an account free that is bound to somebody at the identity provider: the next who signs in there by its name gets it. */
    @DeleteMapping("/{username}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(Caller caller, @PathVariable String username) {
        desk.unbind(caller, username);
    }

    @GetMapping("/{username}/sessions")
    List<Sessions.Listed> listSessions(Caller caller, @PathVariable String username) {
        return desk.listSessions(caller, username);
    }

    @DeleteMapping("/{username}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(Caller caller, @PathVariable String username) {
        desk.endSessions(caller, username);
    }

    @DeleteMapping("/{username}/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(Caller caller, @PathVariable String username, @PathVariable UUID id) {
        desk.endSession(caller, username, id);
    }

    @GetMapping("/{username}/tokens")
    List<ApiTokens.Listed> listTokens(Caller caller, @PathVariable String username) {
        return desk.listTokens(caller, username);
    }

    @DeleteMapping("/{username}/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(Caller caller, @PathVariable String username, @PathVariable UUID id) {
        desk.revokeToken(caller, username, id);
    }

    static Role role(String code) {
        return Role.find(strip(code))
                .orElseThrow(
                        () -> new SantuException("SANTU-ACCOUNT-ROLE", String.valueOf(code)).with("field", "role"));
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
