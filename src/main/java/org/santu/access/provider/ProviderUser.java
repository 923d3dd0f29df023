package org.santu.access.provider;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody whom the provider has named and who has an account here; its name is that of the account. */
public final class ProviderUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1;

    private final String username;

    /** @param username of the account */
    public ProviderUser(OidcIdToken token, String username) {
        super(List.of(new SimpleGrantedAuthority("NOTHING")), token);
        this.username = username;
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ProviderUser user && username.equals(user.username);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + username.hashCode();
    }
}
