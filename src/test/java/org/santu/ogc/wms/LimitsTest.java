package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.problem.SantuException;
import org.santu.tile.TimeLimit;
import org.springframework.http.ResponseEntity;

/** No picture too large, none for too long, and whoever must wait is told so. */
class LimitsTest {
    private static final WmsParameters BLANK =
            new WmsParameters(Map.of("REQUEST", new String[] {"GetMap"}, "EXCEPTIONS", new String[] {"BLANK"}));

    @Test
    void whatTakesTooLongIsInterruptedAndTheThreadStaysUsable() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(30));
        assertThatThrownBy(() -> limit.within("SANTU-WMS-TIMEOUT", () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    throw new CancellationException("looked up");
                }))
                .isInstanceOf(SantuException.class)
                .hasMessageContaining("SANTU-WMS-TIMEOUT");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(limit.<String>within("SANTU-WMS-TIMEOUT", () -> "in time")).isEqualTo("in time");
        limit.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANTU-TILE-BUSY", "SANTU-WMS-TIMEOUT"})
    void aBusyServerSaysWhenToComeBack(String code) {
        ResponseEntity<byte[]> answer =
                ExceptionWriter.answer(new SantuException(code, 30), BLANK, WmsVersion.V1_3_0, Locale.ENGLISH);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("ServiceExceptionReport", code);
    }
}
