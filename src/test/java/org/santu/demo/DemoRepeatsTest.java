package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKBWriter;
import org.santu.testing.BesideOthers;

@BesideOthers
class DemoRepeatsTest {

    private static String fingerprint(DemoCounty county) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        WKBWriter writer = new WKBWriter();
        for (String layer : DemoCounty.LAYERS) {
            county.rows(layer).forEachRemaining(row -> {
                digest.update((row.id() + row.values().toString()).getBytes(StandardCharsets.UTF_8));
                if (row.geometry() != null) {
                    digest.update(writer.write(row.geometry()));
                }
            });
        }
        for (float metres : county.elevation().toArray()) {
            digest.update((byte) Float.floatToIntBits(metres));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        assertThat(fingerprint(DemoCounty.generate(DemoSpec.ofScale(1)))).isEqualTo(fingerprint(SharedCounty.get()));
    }

    @Test
    void another_seed_gives_another_land() {
        float[] other = DemoTerrain.generate(new DemoSpec(7, 1));
        assertThat(other).isNotEqualTo(DemoTerrain.generate(DemoSpec.ofScale(1)));
    }
}
