package org.santu.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.problem.Localised;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and the token that every change has to carry. */
@RestController
class MeController {
    private final ObjectProvider<RegionNames> regions;
    private final PageList pages;
    private final ProviderSignIn provider;

    MeController(ObjectProvider<RegionNames> regions, PageList pages, ProviderSignIn provider) {
        this.regions = regions;
        this.pages = pages;
        this.provider = provider;
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
            Map<String, String> roleLabel,
            RegionView region,
            String clearance,
            List<String> permissions,
            List<PageList.Page> pages,
            boolean signedIn,
            boolean passwordChange,
            CsrfView csrf) {}

    @GetMapping("/api/me")
    Me me(Account account, Caller caller, CsrfToken csrf) {
        SantuUser user = SantuUser.current();
        boolean signedIn = user.kind() != SantuUser.Kind.NOBODY;
        return new Me(
                account.username(),
                account.role().code(),
                labels(account.role().label()),
                region(caller, account.regionPrefix()),
                caller.scope().clearance().name().toLowerCase(Locale.ROOT),
                caller.permissions().stream().map(Permission::code).sorted().toList(),
                signedIn ? pages.listOpenTo(caller) : List.of(),
                signedIn,
                user.passwordChange(),
                CsrfView.of(csrf));
    }

    /** For the sign-in page, which stands outside. */
    @GetMapping("/api/csrf")
    CsrfView csrf(CsrfToken csrf) {
        return CsrfView.of(csrf);
    }

    /** What the sign-in page offers besides its form: the button of the identity provider, null for none. */
    record SignInView(ProviderSignIn.Button provider) {}

    @GetMapping("/api/sign-in")
    SignInView signIn() {
        return new SignInView(provider.findButton().orElse(null));
    }

    private static Map<String, String> labels(Localised label) {
        return Map.of("zh", label.in(Locale.CHINESE), "en", label.in(Locale.ENGLISH));
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
