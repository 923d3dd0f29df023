package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (CommandLine command :
                    line(locale).commandLine().getSubcommands().values()) {
                assertThat(command.getUsageMessage())
                        .as(command.getCommandName() + " " + locale)
                        .contains(locale == Locale.ENGLISH ? "Usage:" : "用法:");
                assertThat(command.getCommandSpec().usageMessage().description())
                        .as(command.getCommandName() + " " + locale)
                        .isNotEmpty();
                command.getCommandSpec()
                        .args()
                        .forEach(arg -> assertThat(arg.description())
                                .as(command.getCommandName() + " " + arg + " " + locale)
                                .isNotEmpty());
            }
        }
    }

    @Test
    void theScriptListsTheSameCommands() throws Exception {
        Process script = new ProcessBuilder("./santu", "--help")
                .redirectErrorStream(true)
                .start();
        String help = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        for (String command :
                line(Locale.ENGLISH).commandLine().getSubcommands().keySet()) {
            assertThat(help).containsPattern("(?m)^  " + command + " ");
        }
    }

    @Test
    void helpNeedsNeitherDatabaseNorSpring() {
        assertThat(line(Locale.ENGLISH).execute("run", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SANTU_PORT (8080)");
        assertThat(err.size()).isZero();
    }

    @Test
    void everyCommandTellsTheVersion() {
        assertThat(line(Locale.ENGLISH).execute("--version")).isZero();
        assertThat(line(Locale.ENGLISH).execute("run", "--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void aMistakeIsOneLineWithACodeAndTheUsage() {
        assertThat(line(Locale.ENGLISH).execute("run", "--fast")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("SANTU-USAGE: Unknown option: '--fast'");
    }

    @Test
    void settingsHaveDefaultsAndNameWhatIsWrong() {
        Settings settings = Settings.of(Map.of("SANTU_DATABASE_URL", "postgresql://db/santu"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.home()).isEqualTo(Path.of(".santu").toAbsolutePath());
        assertThat(settings.databaseUrl()).contains("jdbc:postgresql://db/santu");
    }

    @Test
    void theLanguageComesFromTheTerminal() {
        assertThat(Terminal.locale(Map.of("LANG", "zh_CN.UTF-8")).getLanguage()).isEqualTo("zh");
        assertThat(Terminal.locale(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")).getLanguage())
                .isEqualTo("en");
        assertThat(Terminal.locale(Map.of("LC_ALL", "C.UTF-8", "SANTU_LANGUAGE", "zh_TW"))
                        .getLanguage())
                .isEqualTo("zh");
    }

    private SantuCommandLine line(Locale locale) {
        Terminal terminal = new Terminal(
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new SantuCommandLine(terminal, Map.of());
    }
}
