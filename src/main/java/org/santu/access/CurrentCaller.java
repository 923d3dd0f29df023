package org.santu.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks on this thread, for doors that are no controllers; the security filters must have run. */
public final class CurrentCaller {
    private CurrentCaller() {}

    /** @return empty when nobody is signed in, or somebody who may not read */
    public static Optional<Caller> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SantuUser user
                        && user.caller().permissions().contains(Permission.READ)
                ? Optional.of(user.caller())
                : Optional.empty();
    }
}
