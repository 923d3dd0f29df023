package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.ListResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.problem.SantuException;
import picocli.CommandLine;

/** Wrong options of the command are told before anything is drawn, so that no worker is needed here. */
class SheetOptionsTest {
    private static final String[] WHOLE = {"139921206201", "--template=status", "--out=a.png"};

    @ParameterizedTest
    @CsvSource({
        "--dpi=0, SANTU-SHEET-DPI",
        "--dpi=100000, SANTU-SHEET-DPI",
        "--scale=-3, SANTU-SHEET-OPTION",
        "--language=fr, SANTU-SHEET-OPTION"
    })
    void aPictureOfNoPixelsOrOfTooManyIsRefused(String option, String code) {
        problem(code, option);
    }

    @Test
    void aSheetLiesOneWayOnly() {
        problem("SANTU-SHEET-OPTION", "--landscape", "--portrait");
    }

    private static void problem(String code, String... options) {
        SheetCommand command = new SheetCommand();
        CommandLine line = new CommandLine(command);
        line.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[0][];
            }
        });
        line.parseArgs(Stream.of(WHOLE, options).flatMap(Arrays::stream).toArray(String[]::new));
        assertThatThrownBy(() -> command.run(null))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
