package org.santu.store;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Names the schema of Flyway's history. Left to itself it takes the default of the account, which is the schema of the same
 * name, {@code santu}, as soon as the first migration has made it: the second start would look for the history elsewhere.
 */
@Component
class FlywayDefaults implements FlywayConfigurationCustomizer {
    static final String SCHEMA = "public";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.defaultSchema(SCHEMA);
    }
}
