package org.santu.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.santu.access.provider.ProviderSettings;
import org.santu.access.provider.ProviderUser;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.problem.SantuException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of somebody whom the provider has named.
 *
 * <p>The first sign-in binds the provider's lasting name for the person to the account that the user name claim names; from
 * then on only that binding counts. Where the operator names a claim for the role, who has no account gets one at the first
 * sign-in, and its role and region follow the claims at each. Accounts made here keep what an administrator gave them.
 */
final class ProviderAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** In front of the reasons that are ours. */
    static final String REASON = "account-";

    private final ProviderSettings settings;
    private final OAuth2UserService<OidcUserRequest, OidcUser> claims;
    private final Accounts accounts;
    private final Identities identities;
    private final Passwords passwords;
    private final AuditLog audit;

    ProviderAccounts(
            ProviderSettings settings,
            OAuth2UserService<OidcUserRequest, OidcUser> claims,
            Accounts accounts,
            Identities identities,
            Passwords passwords,
            AuditLog audit) {
        this.settings = settings;
        this.claims = claims;
        this.accounts = accounts;
        this.identities = identities;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        String issuer = settings.issuer().toString();
        Account account = identities
                .find(issuer, user.getSubject())
                .map(identity -> known(identity, user))
                .orElseGet(() -> first(issuer, user));
        checkAllowed(account.role());
        accounts.signedIn(account.username());
        record(AuditAction.SIGN_IN, account, Map.of("by", "provider"));
        return new ProviderUser(user.getIdToken(), account.username());
    }

    private Account known(Identities.Identity identity, OidcUser user) {
        StoredAccount stored = enabled(accounts.findStored(identity.username()));
        if (!identity.managed() || settings.roleClaim().isEmpty()) {
            return stored.account();
        }
        Account said = said(identity.username(), user);
        if (!said.equals(stored.account())) {
            accounts.update(said, stored.fullName(), true, identity.username());
            record(
                    AuditAction.PERMISSION_CHANGED,
                    said,
                    Map.of("by", "provider", "before", describe(stored.account()), "after", describe(said)));
        }
        return said;
    }

    private Account first(String issuer, OidcUser user) {
        String username = name(user);
        Optional<StoredAccount> stored = accounts.findStored(username);
        boolean managed = stored.isEmpty();
        Account account = managed ? make(username, user) : enabled(stored).account();
        checkAllowed(account.role());
        if (!identities.bind(issuer, user.getSubject(), account.username(), managed)) {
            throw refused("of-another");
        }
        record(AuditAction.ACCOUNT_CHANGED, account, Map.of("bound", "provider"));
        return account;
    }

    private Account make(String username, OidcUser user) {
        if (settings.roleClaim().isEmpty()) {
            throw refused("missing");
        }
        Account account = said(username, user);
        String fullName = Optional.ofNullable(user.getFullName()).orElse("");
        try {
            // Nobody knows this password; an administrator may give another one.
            accounts.createForProvider(account, fullName, passwords.hash(Secrets.random()));
        } catch (SantuException e) {
            throw refused("unusable");
        }
        record(
                AuditAction.ACCOUNT_CREATED,
                account,
                Map.of("by", "provider", "role", account.role().code()));
        return account;
    }

    private String name(OidcUser user) {
        String claim = settings.usernameClaim();
        // An address that nobody has checked is only what somebody typed.
        boolean checked = !claim.equals("email") || Boolean.TRUE.equals(user.getEmailVerified());
        if (checked && user.getClaims().get(claim) instanceof String name && !name.isBlank()) {
            return name.strip();
        }
        throw refused("unnamed");
    }

    /** The account that the claims describe; never one for everything, and an administrator only where that is allowed. */
    private Account said(String username, OidcUser user) {
        List<Role> roles = texts(user.getClaims().get(settings.roleClaim())).stream()
                .flatMap(code -> Role.find(code.replaceFirst("^santu-", "")).stream())
                .distinct()
                .toList();
        List<String> regions = texts(user.getClaims().get(settings.regionClaim()));
        if (roles.size() != 1 || regions.size() != 1 || regions.get(0).isBlank()) {
            throw refused("unclear");
        }
        checkAllowed(roles.get(0));
        Account account = new Account(username, roles.get(0), regions.get(0).strip());
        try {
            Accounts.check(account, "");
        } catch (SantuException e) {
            throw refused("unclear");
        }
        return account;
    }

    private void checkAllowed(Role role) {
        if (role == Role.ADMINISTRATOR && !settings.administrators()) {
            throw refused("administrator");
        }
    }

    private static List<String> texts(Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private static StoredAccount enabled(Optional<StoredAccount> stored) {
        return stored.filter(StoredAccount::enabled).orElseThrow(() -> refused("disabled"));
    }

    private static OAuth2AuthenticationException refused(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(REASON + reason));
    }

    private static String describe(Account account) {
        return account.role().code() + " " + account.regionPrefix();
    }

    private void record(AuditAction action, Account account, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put(AuditLog.REGION, account.regionPrefix());
        audit.record(account.username(), action, account.username(), all);
    }
}
