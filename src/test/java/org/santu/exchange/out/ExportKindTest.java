package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.santu.job.JobKind;
import org.santu.testing.HttpTest;
import org.santu.testing.JobKindContract;
import org.santu.testing.MemoryRun;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** A big export, in a small county. */
@HttpTest
class ExportKindTest extends JobKindContract<ExportOrder> {
    @Autowired
    private ExportKind kind;

    private static ExportOrder order(String region, String format) {
        return new ExportOrder("region", format, null, null, region, null, null, false, null);
    }

    @Override
    protected JobKind<ExportOrder> kind() {
        return kind;
    }

    @Override
    protected ExportOrder parameters() {
        return order(SmallCounty.WEST, "geojson");
    }

    @Override
    protected ExportOrder elsewhere() {
        return order(SmallCounty.EAST, "geojson");
    }

    @Test
    void theFileIsNamedAfterWhatIsInItAndHoldsNothingOfOthers() throws Exception {
        MemoryRun run = MemoryRun.of(owner());
        kind.run(run, parameters());
        assertThat(run.results().keySet()).containsExactly("region-" + SmallCounty.WEST + ".geojson");
        assertThat(new String(run.results().values().iterator().next(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("西乡")
                .doesNotContain("东乡");
    }

    @Test
    void whatMakesSeveralFilesDoesNotTravel() {
        assertThatThrownBy(() -> kind.accept(owner(), order(SmallCounty.WEST, "shp")))
                .hasMessageContaining("SANTU-EXPORT-LOOSE");
    }
}
