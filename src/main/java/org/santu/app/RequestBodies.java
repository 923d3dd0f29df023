package org.santu.app;

import org.santu.problem.http.MisspeltFields;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests are read with an eye on misspelt fields; what we have written ourselves is not. */
@Configuration(proxyBeanMethods = false)
class RequestBodies {

    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer watchedJson(JsonMapper json) {
        JsonMapper watched = json.rebuild().addHandler(new MisspeltFields()).build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(watched));
    }
}
