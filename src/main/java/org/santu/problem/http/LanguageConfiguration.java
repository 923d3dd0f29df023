package org.santu.problem.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Chinese unless {@code Accept-Language} prefers English; {@code lang=zh} or {@code lang=en} in a link decides, since links and
 * streams of events carry no header of ours.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                // Only where reading it cannot take a body away from whoever it is meant for.
                String asked = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
                return getSupportedLocales().stream()
                        .filter(locale -> locale.getLanguage().equals(asked))
                        .findFirst()
                        .orElseGet(() -> super.resolveLocale(request));
            }
        };
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }
}
