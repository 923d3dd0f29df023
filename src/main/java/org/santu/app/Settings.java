package org.santu.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.santu.demo.DemoSpec;
import org.santu.problem.SantuException;

/**
 * What the environment says about this start.
 *
 * @param home where Santu keeps its files, absolute
 * @param port where the application listens; 0 = any free port
 * @param databaseUrl JDBC address of an external PostGIS; empty = the private cluster
 * @param databaseUsername role on the external database
 * @param databasePassword its password
 * @param databaseOwner role that owns the tables of the external database; empty = the same role
 * @param databaseOwnerPassword its password
 * @param adminPassword password of the first account; empty = make one
 * @param demo whether an empty database gets the demo county
 * @param demoCounties how many counties the demo has, 1 to {@value DemoSpec#MOST_COUNTIES}
 */
record Settings(
        Path home,
        int port,
        Optional<String> databaseUrl,
        String databaseUsername,
        String databasePassword,
        Optional<String> databaseOwner,
        String databaseOwnerPassword,
        Optional<String> adminPassword,
        boolean demo,
        int demoCounties) {

    /**
     * @param environment variables such as {@code SANTU_PORT}
     * @throws SantuException naming the variable that makes no sense
     */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                home(environment),
                port(environment),
                find(environment, "SANTU_DATABASE_URL").map(Settings::jdbc),
                find(environment, "SANTU_DATABASE_USERNAME").orElse("santu"),
                find(environment, "SANTU_DATABASE_PASSWORD").orElse(""),
                find(environment, "SANTU_DATABASE_OWNER_USERNAME"),
                find(environment, "SANTU_DATABASE_OWNER_PASSWORD").orElse(""),
                find(environment, "SANTU_ADMIN_PASSWORD"),
                flag(environment, "SANTU_DEMO", true),
                demoCounties(environment));
    }

    private static Path home(Map<String, String> environment) {
        String value = find(environment, "SANTU_HOME").orElse(".santu");
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new SantuException(e, "SANTU-SETTING", "SANTU_HOME", value);
        }
    }

    private static int port(Map<String, String> environment) {
        String value = find(environment, "SANTU_PORT").orElse("8080");
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new SantuException("SANTU-SETTING", "SANTU_PORT", value);
        }
        return Integer.parseInt(value);
    }

    private static int demoCounties(Map<String, String> environment) {
        String value = find(environment, "SANTU_DEMO_SCALE").orElse("1");
        if (!value.matches("[1-9]\\d?") || Integer.parseInt(value) > DemoSpec.MOST_COUNTIES) {
            throw new SantuException("SANTU-SETTING", "SANTU_DEMO_SCALE", value);
        }
        return Integer.parseInt(value);
    }

    private static String jdbc(String url) {
        String jdbc = url.replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw new SantuException("SANTU-SETTING", "SANTU_DATABASE_URL", url);
        }
        return jdbc;
    }

    private static boolean flag(Map<String, String> environment, String name, boolean otherwise) {
        String value = find(environment, name).orElse(String.valueOf(otherwise));
        return switch (value) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new SantuException("SANTU-SETTING", name, value);
        };
    }

    private static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
