package org.santu.access;

import java.util.List;
import org.santu.problem.SantuException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators; an administrator of a region hands out accounts of that region only. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    record NewAccount(String username, String password, String role, String region) {}

    record AccountView(String username, String role, String region) {
        static AccountView of(Account account) {
            String region = account.regionPrefix().isEmpty() ? null : account.regionPrefix();
            return new AccountView(account.username(), account.role().code(), region);
        }
    }

    @GetMapping
    List<AccountView> list(Caller caller) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        return accounts.listAccounts().stream()
                .filter(account -> caller.scope().contains(account.regionPrefix()))
                .map(AccountView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(Caller caller, @RequestBody NewAccount wanted) {
        caller.require(Permission.MANAGE_ACCOUNTS);
        Role role = Role.find(wanted.role())
                .orElseThrow(() ->
                        new SantuException("SANTU-ACCOUNT-ROLE", String.valueOf(wanted.role())).with("field", "role"));
        String region = wanted.region() == null ? "" : wanted.region();
        if (!caller.scope().contains(region)) {
            throw new SantuException("SANTU-ACCESS-FORBIDDEN").with("field", "region");
        }
        String username = wanted.username() == null ? "" : wanted.username().strip();
        Account account = new Account(username, role, region);
        return AccountView.of(accounts.createAccount(account, wanted.password(), caller.username()));
    }
}
