package org.santu.app;

import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.santu.demo.DemoCounty;
import org.santu.demo.DemoLoader;
import org.santu.demo.DemoSpec;
import org.springframework.context.ApplicationContext;

/**
 * Gives an empty database the demo. On a first start, when it will surely be wanted, making it begins while the database
 * and Spring come up.
 */
final class DemoStart {
    private final boolean wanted;
    private final Supplier<DemoCounty> county;

    private DemoStart(boolean wanted, Supplier<DemoCounty> county) {
        this.wanted = wanted;
        this.county = county;
    }

    static DemoStart begin(Settings settings) {
        Supplier<DemoCounty> make = () -> DemoCounty.generate(DemoSpec.ofScale(settings.demoCounties()));
        boolean first = settings.databaseUrl().isEmpty()
                && Files.notExists(settings.home().resolve("postgres"));
        if (settings.demo() && first) {
            return new DemoStart(true, CompletableFuture.supplyAsync(make)::join);
        }
        return new DemoStart(settings.demo(), make);
    }

    void loadIfEmpty(ApplicationContext context, Terminal terminal) {
        if (wanted) {
            context.getBean(DemoLoader.class).loadIfEmpty(county, terminal::say);
        }
    }
}
