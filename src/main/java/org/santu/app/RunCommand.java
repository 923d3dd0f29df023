package org.santu.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.santu.cluster.ServerListener;
import org.santu.problem.SantuException;
import org.santu.store.seal.SealKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code santu run}: database, migrations, demo county, web server, until a signal ends it. */
@Command(name = "run")
final class RunCommand {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    int run(Terminal terminal, Settings settings) throws InterruptedException {
        requireFreePort(settings.port());
        AdminPassword password = AdminPassword.of(settings);
        if (settings.databaseUrl().isEmpty() && Files.notExists(settings.home().resolve("postgres"))) {
            terminal.say("run.first-start", settings.home().toString());
        }
        EpsgWarmUp.begin();
        DemoStart demo = DemoStart.begin(settings);
        CompletableFuture<Database> database = CompletableFuture.supplyAsync(() -> Database.open(settings));
        try (Running running = new Running(database)) {
            SpringStart spring = new SpringStart(settings, database);
            ConfigurableApplicationContext context = running.start(spring::web);
            demo.loadIfEmpty(context, terminal);
            announce(terminal, password, port(context));
            SealKeys keys = context.getBean(SealKeys.class);
            if (keys.isNew()) {
                terminal.say("run.keys.made", keys.path().toString());
            }
            ClassArchive.beginWhenQuiet();
            database.join().keepAlive((event, reason) -> tell(terminal, event, reason));
            running.awaitStop();
        }
        return 0;
    }

    private static void tell(Terminal terminal, ServerListener.Event event, String reason) {
        LOG.warn("The database server: {} {}", event, reason);
        terminal.say("run.database." + event.name().toLowerCase(Locale.ROOT), reason);
    }

    private static void announce(Terminal terminal, AdminPassword password, int port) {
        terminal.say("run.address", WebSettings.speaksTls(System.getenv()) ? "https" : "http", String.valueOf(port));
        if (password.made()) {
            terminal.say("run.password.made", password.value(), password.file().toString());
        } else if (password.file() != null) {
            terminal.say("run.password.kept", password.file().toString());
        } else {
            terminal.say("run.password.given");
        }
        terminal.say("run.stop");
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Asked before anything else starts, since it is the most common reason why a second start fails. */
    private static void requireFreePort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            String code = message.contains("Permission denied") ? "SANTU-PORT-DENIED" : "SANTU-PORT-TAKEN";
            throw new SantuException(e, code, String.valueOf(port));
        }
    }
}
