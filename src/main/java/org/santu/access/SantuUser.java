package org.santu.access;

import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security knows it. The hash is wiped once the password has been checked. */
final class SantuUser implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final transient Account account;
    private transient String passwordHash;

    SantuUser(Account account, String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    Account account() {
        return account;
    }

    Caller caller() {
        return account.caller();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return caller().permissions().stream()
                .map(permission -> (GrantedAuthority) new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
