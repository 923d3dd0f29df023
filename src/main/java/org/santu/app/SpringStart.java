package org.santu.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.santu.access.FirstPassword;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts Spring on a database that may still be on its way up: both start side by side. */
final class SpringStart {
    private final Settings settings;
    private final CompletableFuture<Database> database;

    SpringStart(Settings settings, CompletableFuture<Database> database) {
        this.settings = settings;
        this.database = database;
    }

    /** Everything, with the web server. */
    ConfigurableApplicationContext web() {
        Map<String, Object> properties = new TreeMap<>(WebSettings.of(System.getenv()));
        properties.put("server.port", settings.port());
        return start(WebApplicationType.SERVLET, properties);
    }

    /** Only the beans that a command asks for, and no web server. */
    ConfigurableApplicationContext command() {
        return start(WebApplicationType.NONE, Map.of());
    }

    /** The same inside a restore, which alone may touch the database then. */
    ConfigurableApplicationContext restoring() {
        return start(WebApplicationType.NONE, Map.of("santu.restoring", true));
    }

    private ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> more) {
        SpringApplication application = new SpringApplication(SantuApplication.class);
        application.setWebApplicationType(type);
        application.setLazyInitialization(type == WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new TreeMap<>(more);
        properties.put("santu.home", settings.home().toString());
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("santu", properties));
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    FirstPassword.class, () -> () -> AdminPassword.of(settings).value());
            beans.registerBean(Database.class, this::database);
        });
        return application.run();
    }

    private Database database() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }
}
