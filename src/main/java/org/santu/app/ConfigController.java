package org.santu.app;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser needs to know before anybody has signed in. */
@RestController
class ConfigController {
    private final Config config;

    ConfigController(@Value("${santu.tianditu.key:}") String tiandituKey, @Value("${santu.demo:true}") boolean demo) {
        Tianditu tianditu = tiandituKey.isBlank() ? null : new Tianditu(tiandituKey.strip());
        config = new Config(Version.text(), List.of("zh", "en"), tianditu, demo);
    }

    record Tianditu(String key) {}

    record Config(String version, List<String> languages, Tianditu tianditu, boolean demo) {}

    @GetMapping("/api/config")
    Config config() {
        return config;
    }
}
