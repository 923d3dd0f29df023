package org.santu.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A completed sign-in; holds no password. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient SantuUser user;

    SignedIn(SantuUser user, List<GrantedAuthority> authorities) {
        super(authorities);
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SantuUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.account().username();
    }
}
