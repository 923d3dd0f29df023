package org.santu.access.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * What the provider says about itself, asked for when somebody first wants to sign in there: a provider that is away keeps
 * nobody from starting Santu or from signing in with a password. Safe for concurrent use.
 */
public final class ProviderClient implements ClientRegistrationRepository {
    /** The one provider, as it stands in our addresses. */
    public static final String ID = "provider";

    /** Where the provider sends the browser back to. */
    public static final String RETURN = "/sign-in/from/";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final ProviderSettings settings;
    private volatile ClientRegistration known;

    public ProviderClient(ProviderSettings settings) {
        this.settings = settings;
    }

    /** Calls that end soon and follow no redirection. */
    public static JdkClientHttpRequestFactory calls() {
        JdkClientHttpRequestFactory calls = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        calls.setReadTimeout(PATIENCE);
        return calls;
    }

    /** @return null, as Spring wants it, for another one and while the provider does not answer as it should */
    @Override
    public ClientRegistration findByRegistrationId(String registrationId) {
        if (!ID.equals(registrationId)) {
            return null;
        }
        if (known == null) {
            try {
                known = discover();
            } catch (RuntimeException e) {
                LOG.warn("The identity provider {} cannot be used: {}", settings.issuer(), e.getMessage());
            }
        }
        return known;
    }

    /** Where to sign out, if the provider has such an address and it is at its own origin. */
    public Optional<URI> findSignOut() {
        return Optional.ofNullable(known)
                .map(registration -> registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(address -> URI.create(address.toString()))
                .filter(address -> ProviderSettings.origin(address).equals(settings.origin()));
    }

    private ClientRegistration discover() {
        String issuer = settings.issuer().toString();
        String document = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
        Map<String, Object> said = RestClient.builder()
                .requestFactory(calls())
                .build()
                .get()
                .uri(URI.create(document))
                .retrieve()
                .body(DOCUMENT);
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("it calls itself " + (said == null ? null : said.get("issuer")));
        }
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + RETURN + "{registrationId}")
                .scope(Stream.concat(Stream.of("openid"), settings.scopes().stream())
                        .collect(Collectors.toSet()));
        if (settings.clientSecret().isEmpty()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return registration.build();
    }
}
