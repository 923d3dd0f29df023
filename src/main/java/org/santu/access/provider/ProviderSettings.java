package org.santu.access.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.santu.problem.SantuException;
import org.springframework.core.env.Environment;

/**
 * What the operator says about the identity provider, by {@code SANTU_OIDC_...}; without an issuer there is none.
 *
 * @param issuer the provider's address as it names itself, null for none; HTTPS except on this machine
 * @param clientId by what the provider knows us
 * @param clientSecret shared with the provider, empty for none
 * @param scopes what is asked for besides {@code openid}
 * @param label on the button, empty for a plain one
 * @param usernameClaim which claim names the account
 * @param roleClaim which claim names the role; empty where only accounts that are there already may sign in
 * @param regionClaim which claim names the region of such an account
 * @param administrators whether administrators may sign in this way
 * @param signOut whether signing out here leads to signing out there
 */
public record ProviderSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String label,
        String usernameClaim,
        String roleClaim,
        String regionClaim,
        boolean administrators,
        boolean signOut) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PREFIX = "santu.oidc.";

    /** @throws SantuException SANTU-ACCESS-PROVIDER-SETTING naming the variable that makes no sense */
    public static ProviderSettings of(Environment environment) {
        String issuer = text(environment, "issuer", "");
        ProviderSettings settings = new ProviderSettings(
                issuer.isEmpty() ? null : issuer(issuer),
                text(environment, "client.id", ""),
                secret(environment),
                List.of(text(environment, "scopes", "profile").split("[,\\s]+")),
                text(environment, "label", ""),
                text(environment, "username.claim", "preferred_username"),
                text(environment, "role.claim", ""),
                text(environment, "region.claim", "region"),
                environment.getProperty(PREFIX + "administrators", Boolean.class, false),
                environment.getProperty(PREFIX + "sign.out", Boolean.class, true));
        if (settings.isOn() && settings.clientId().isEmpty()) {
            throw wrong("client.id", "");
        }
        return settings;
    }

    public boolean isOn() {
        return issuer != null;
    }

    /** Scheme, host and port of the provider, such as {@code https://login.example.org}. */
    public String origin() {
        return origin(issuer);
    }

    /** Scheme, host and port of an address. */
    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return isOn() ? issuer.toString() : "none";
    }

    private static URI issuer(String text) {
        try {
            URI issuer = URI.create(text);
            boolean safe = "https".equals(issuer.getScheme())
                    || "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost()));
            if (safe && issuer.getHost() != null && issuer.getQuery() == null && issuer.getFragment() == null) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("issuer", text);
        }
        throw wrong("issuer", text);
    }

    private static String secret(Environment environment) {
        String file = text(environment, "client.secret.file", "");
        if (file.isEmpty()) {
            return text(environment, "client.secret", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw wrong("client.secret.file", file);
        }
    }

    private static String text(Environment environment, String name, String otherwise) {
        String text = environment.getProperty(PREFIX + name, otherwise).strip();
        return text.isEmpty() ? otherwise : text;
    }

    private static SantuException wrong(String name, String value) {
        String variable = (PREFIX + name).toUpperCase(java.util.Locale.ROOT).replace('.', '_');
        return new SantuException("SANTU-ACCESS-PROVIDER-SETTING", variable, value);
    }
}
