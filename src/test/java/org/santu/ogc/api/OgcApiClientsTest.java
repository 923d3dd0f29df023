package org.santu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.ogc.wms.Program;
import org.santu.store.http.LayerFigures;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;

/** GDAL, and so QGIS, reads the demo county over OGC API - Features. */
@Tag("slow")
class OgcApiClientsTest {
    private static final Path OGRINFO = Path.of("/usr/bin/ogrinfo");

    @TempDir
    private Path scratch;

    @Test
    void gdalReadsEveryVillageWithItsChineseName() throws Exception {
        assumeTrue(Files.isExecutable(OGRINFO), "skipped: GDAL is not installed");
        RunningSantu santu = RunningSantu.withDemo();
        long count = santu.bean(LayerFigures.class)
                .of(Caller.system(), santu.bean(Catalog.class).getLayer("village"))
                .count();

        String said = Program.run(
                scratch,
                List.of(
                        OGRINFO.toString(),
                        "-ro",
                        "-al",
                        "--config",
                        "GDAL_HTTP_USERPWD",
                        "admin:" + HttpTestConfiguration.ADMIN_PASSWORD,
                        "OAPIF:" + santu.address() + "/ogc",
                        "village"));

        assertThat(said).contains("Geometry: Point").contains("Feature Count: " + count);
        Matcher names = Pattern.compile("name \\(String\\) = \\p{IsHan}+").matcher(said);
        assertThat(names.results().count()).isEqualTo(count);
    }
}
