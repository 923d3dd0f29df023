package org.santu.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.provider.ProviderUser;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Tells from the cookie of a browser who is signed in; no session of the servlet container is ever made. */
@Component
class StoredSessions implements SecurityContextRepository {
    static final String COOKIE = "santu";
    private static final String ID = StoredSessions.class.getName() + ".id";

    private final Sessions sessions;
    private final AuditLog audit;

    StoredSessions(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The session that a request belongs to; null for programs and strangers. */
    static UUID idOf(HttpServletRequest request) {
        return (UUID) request.getAttribute(ID);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** Called when somebody has signed in by the form or at the provider, and with an empty context when they sign out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            // A program says each time who it is; a session for each of its requests would be one too many.
            return;
        }
        Optional<Sessions.Known> before = find(request);
        before.ifPresent(known -> sessions.end(known.user().account().username(), known.id()));
        Authentication who = context.getAuthentication();
        boolean byProvider = who != null && who.getPrincipal() instanceof ProviderUser;
        if (byProvider || who instanceof SignedIn) {
            String program = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                    .orElse("");
            String secret = sessions.begin(who.getName(), request.getRemoteAddr(), program, byProvider);
            setCookie(request, response, secret, -1);
        } else {
            before.map(known -> known.user().account())
                    .ifPresent(account -> audit.record(
                            account.username(),
                            AuditAction.SIGN_OUT,
                            account.username(),
                            Map.of(AuditLog.REGION, account.regionPrefix())));
            setCookie(request, response, "", 0);
        }
    }

    private Optional<Sessions.Known> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Optional<Sessions.Known> known =
                cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : sessions.find(cookie.getValue());
        known.ifPresent(found -> request.setAttribute(ID, found.id()));
        return known;
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private SecurityContext context;
        private boolean made;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                Optional<Sessions.Known> known = find(request);
                made = known.isEmpty();
                context = known.map(
                                found -> new SecurityContextImpl(found.user().authentication()))
                        .orElseGet(SecurityContextImpl::new);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return made;
        }
    }
}
