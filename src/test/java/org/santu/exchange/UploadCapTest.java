package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** What the server lets through and what the uploads take is one number. */
class UploadCapTest {
    @Test
    void theServerTakesWhatTheUploadsTake() throws IOException {
        assertThat(cap(Map.of())).isEqualTo(2_200_000_000L);
        assertThat(cap(Map.of("santu.upload.bytes", "5000"))).isEqualTo(5000L);
    }

    private static long cap(Map<String, Object> settings) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return DataSize.parse(environment.getRequiredProperty("spring.servlet.multipart.max-file-size"))
                .toBytes();
    }
}
