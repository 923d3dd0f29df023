package org.santu.sheet.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.santu.job.JobKind;
import org.santu.testing.HttpTest;
import org.santu.testing.JobKindContract;
import org.santu.testing.MemoryRun;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** All handbooks of a village in one file. */
@HttpTest
class HandbooksKindTest extends JobKindContract<HandbooksKind.Order> {
    @Autowired
    private HandbooksKind kind;

    @Override
    protected JobKind<HandbooksKind.Order> kind() {
        return kind;
    }

    @Override
    protected HandbooksKind.Order parameters() {
        return new HandbooksKind.Order(SmallCounty.WEST_VILLAGE, false);
    }

    @Override
    protected HandbooksKind.Order elsewhere() {
        return new HandbooksKind.Order(SmallCounty.EAST_VILLAGE, false);
    }

    @Test
    void everyHouseholdHasABookmark() throws Exception {
        MemoryRun run = MemoryRun.of(owner());
        kind.run(run, parameters());
        byte[] pdf = run.results().values().iterator().next();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(3);
        }
    }
}
