package org.santu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchReportTest {
    private static final BenchReport REPORT = new BenchReport(
            "tiles",
            "2 x Some CPU",
            "./santu bench tiles",
            "2026-11-21T13:00:00Z",
            List.of("0.10 0.20 0.30", "2.00 1.00 0.50"),
            new Benchmark.Outcome(
                    "210,000 households",
                    List.of("PostgreSQL 15.18"),
                    List.of(
                            BenchRow.rate(
                                    "png-uncached",
                                    812.04567,
                                    "mapserver 8.0.0",
                                    640,
                                    "tiles/s",
                                    Map.of("p99Millis", 12.3456)),
                            BenchRow.alone("clients-100", 200, "tiles/s", Map.of("failed", 0L)))));

    @Test
    void theFileHasTheFormThatOthersRelyOn(@TempDir Path folder) throws Exception {
        Path file = REPORT.write(folder.resolve("bench"));
        assertThat(file).hasFileName("tiles.json");
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.get("bench").asString()).isEqualTo("tiles");
        assertThat(json.get("machine").asString()).isEqualTo("2 x Some CPU");
        JsonNode row = json.get("rows").get(0);
        assertThat(row.propertyNames()).startsWith("case", "santu", "peer", "peerValue", "unit", "ratio");
        assertThat(row.get("case").asString()).isEqualTo("png-uncached");
        assertThat(row.get("santu").asDouble()).isEqualTo(812.0);
        assertThat(row.get("peer").asString()).isEqualTo("mapserver 8.0.0");
        assertThat(row.get("ratio").asDouble()).isEqualTo(1.269);
        assertThat(row.get("p99Millis").asDouble()).isEqualTo(12.35);
    }

    @Test
    void aCaseWithoutPeerHasNoRatio() {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) REPORT.json().get("rows");
        assertThat(rows.get(1))
                .containsEntry("ratio", null)
                .containsEntry("peer", null)
                .containsEntry("failed", 0L);
    }

    @Test
    void theTableNamesMachineDataAndLoad() {
        assertThat(REPORT.table())
                .contains("png-uncached", "1.27", "mapserver 8.0.0", "2 x Some CPU", "210,000 households")
                .contains("load 0.10 0.20 0.30 -> 2.00 1.00 0.50");
    }
}
