package org.santu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.santu.access.FirstPassword;
import org.santu.app.SantuApplication;
import org.santu.demo.DemoCounty;
import org.santu.demo.DemoLoader;
import org.santu.demo.DemoProgress;
import org.santu.demo.DemoSpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The whole application with its web server on a free port and a database of its own; started once, shared over the run.
 *
 * <p>{@link #empty()} has no features, {@link #withDemo()} has the demo county. Sign in as {@code admin} with
 * {@link HttpTestConfiguration#ADMIN_PASSWORD}.
 */
public final class RunningSantu {
    private final ConfigurableApplicationContext context;

    private RunningSantu(boolean demo, String... more) {
        SpringApplication application = new SpringApplication(SantuApplication.class, Beans.class);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0", "--santu.home=" + home(), "--santu.demo=" + demo, "--spring.jmx.enabled=false"));
        arguments.addAll(List.of(more));
        context = application.run(arguments.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    /** Without features. */
    public static RunningSantu empty() {
        return Empty.INSTANCE;
    }

    /** With the demo county. */
    public static RunningSantu withDemo() {
        return Demo.INSTANCE;
    }

    /** Another one, without features, for tests that fill it and share it among themselves. */
    public static RunningSantu ofItsOwn(String... arguments) {
        return new RunningSantu(false, arguments);
    }

    /** Such as {@code http://localhost:41234}, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port();
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** A bean of the running application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything that is running, for tests that look at all of it. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    private static Path home() {
        try {
            return Files.createDirectories(Path.of("target", "test-application"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of its own, without the rows that tests of controllers share. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean(destroyMethod = "close")
        TestDatabase testDatabase() {
            return TestDatabase.create();
        }

        @Bean(destroyMethod = "")
        DataSource dataSource(TestDatabase database) {
            return database.dataSource();
        }

        @Bean
        CountingKind countingKind() {
            return new CountingKind();
        }

        @Bean
        VillageDesk villageDesk() {
            return new VillageDesk();
        }

        @Bean
        FirstPassword firstPassword() {
            return () -> HttpTestConfiguration.ADMIN_PASSWORD;
        }
    }

    private static final class Empty {
        private static final RunningSantu INSTANCE = new RunningSantu(false);
    }

    private static final class Demo {
        private static final RunningSantu INSTANCE = load(new RunningSantu(true));

        private static RunningSantu load(RunningSantu santu) {
            DemoProgress silent = (text, values) -> {};
            santu.bean(DemoLoader.class).loadIfEmpty(() -> DemoCounty.generate(DemoSpec.ofScale(1)), silent);
            return santu;
        }
    }
}
