package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.testing.RunningSantu;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smallest paper that may be asked for gives a sheet that says what does not fit, or a problem, never a crash. */
class SmallPaperTest {
    private final RunningSantu santu = RunningSantu.withDemo();

    @ParameterizedTest
    @ValueSource(strings = {"150x100", "160x120"})
    void small_paper_is_refused_lying_and_stands_upright_with_warnings(String paper) {
        String code = santu.bean(JdbcClient.class)
                .sql("select region_code from layer.household group by 1 order by count(*) desc, 1 limit 1")
                .query(String.class)
                .single();
        SheetMaker maker = santu.bean(SheetMaker.class);
        SheetRequest request = SheetRequest.of("status", code, LocalDate.of(2026, 3, 1));
        PageSize size = PageSize.read(paper);
        assertThatThrownBy(() -> maker.make(Caller.system(), request.withPaper(size, Orientation.LANDSCAPE)))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.code()).isEqualTo("SANTU-SHEET-NARROW"));
        for (Orientation way : new Orientation[] {Orientation.PORTRAIT, Orientation.BEST}) {
            Sheet sheet = maker.make(Caller.system(), request.withPaper(size, way));
            assertThat(sheet.warnings())
                    .extracting(SheetWarning::code)
                    .contains("SANTU-SHEET-LEGEND", "SANTU-SHEET-OVERFLOW");
        }
    }
}
