package org.santu.access;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and the token that every change has to carry. */
@RestController
class MeController {
    private final ObjectProvider<RegionNames> regions;

    MeController(ObjectProvider<RegionNames> regions) {
        this.regions = regions;
    }

    record RegionView(String code, String name) {}

    record CsrfView(String header, String parameter, String token) {
        static CsrfView of(CsrfToken token) {
            return new CsrfView(token.getHeaderName(), token.getParameterName(), token.getToken());
        }
    }

    record Me(
            String username,
            String role,
            RegionView region,
            String clearance,
            List<String> permissions,
            CsrfView csrf) {}

    @GetMapping("/api/me")
    Me me(Account account, Caller caller, CsrfToken csrf) {
        return new Me(
                account.username(),
                account.role().code(),
                region(caller, account.regionPrefix()),
                caller.scope().clearance().name().toLowerCase(Locale.ROOT),
                caller.permissions().stream().map(Permission::code).sorted().toList(),
                CsrfView.of(csrf));
    }

    /** For the sign-in page, which stands outside. */
    @GetMapping("/api/csrf")
    CsrfView csrf(CsrfToken csrf) {
        return CsrfView.of(csrf);
    }

    private RegionView region(Caller caller, String code) {
        if (code.isEmpty()) {
            return null;
        }
        String name = regions.stream()
                .flatMap(names -> names.findName(caller, code).stream())
                .findFirst()
                .orElse(code);
        return new RegionView(code, name);
    }
}
