package org.santu.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and password, throttled.
 *
 * <p>Programs send their password with every request, and bcrypt is slow on purpose; so a password that was right a
 * moment ago is recognised by {@link RecentPasswords}.
 */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final SignInThrottle throttle;
    private final RecentPasswords recent = new RecentPasswords(RECENT);

    PasswordSignIn(UserDetailsService users, PasswordEncoder passwords, SignInThrottle throttle) {
        super(users);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.isBlocked(username, address)) {
            throw new LockedException("too many failed sign-ins");
        }
        try {
            Authentication result = super.authenticate(request);
            throttle.succeeded(username, address);
            return result;
        } catch (AuthenticationException e) {
            throttle.failed(username, address);
            throw e;
        }
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken request) {
        String hash = user.getPassword();
        String password = String.valueOf(request.getCredentials());
        if (recent.contains(hash, password)) {
            return;
        }
        super.additionalAuthenticationChecks(user, request);
        recent.add(hash, password);
    }
}
