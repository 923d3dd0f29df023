package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** The one command that the script does by itself. */
    @Test
    void theScriptExplainsItsTestsToo() throws Exception {
        assertThat(script(0, "test", "--help"))
                .contains("./santu test [--java VERSION]")
                .doesNotContain("Commands:");
        assertThat(script(1, "test", "--fast"))
                .isEqualTo("SANTU-USAGE: Unknown: --fast. ./santu test --help explains it.\n");
        assertThat(script(1, "test", "--java")).startsWith("SANTU-USAGE: ").hasLineCount(1);
    }

    private static String script(int status, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("./santu"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SANTU_LANGUAGE", "en");
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isEqualTo(status);
        return said;
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
    void aMistakeIsOneLineWithACodeAndTheWayToTheHelp() {
        assertThat(mistake(Locale.ENGLISH, "run", "--fast"))
                .isEqualTo("SANTU-USAGE: Not understood: --fast (./santu run --help)");
        assertThat(mistake(Locale.ENGLISH, "sheet", "139921206201"))
                .isEqualTo("SANTU-USAGE: Missing: --template=T, --out=FILE.pdf|.png (./santu sheet --help)");
        assertThat(mistake(Locale.ENGLISH, "handbook"))
                .isEqualTo("SANTU-USAGE: Say which: household, village (./santu handbook --help)");
        assertThat(mistake(Locale.ENGLISH, "sheet", "1", "--template=status", "--out=a.png", "--dpi=many"))
                .isEqualTo("SANTU-USAGE: Not a value for --dpi: many (./santu sheet --help)");
        assertThat(mistake(Locale.SIMPLIFIED_CHINESE, "nonsense"))
                .isEqualTo("SANTU-USAGE: 无法理解:nonsense(见 ./santu --help)");
    }

    @Test
    void aPlanWithSeveralMistakesIsStillOneLine() {
        Terminal terminal = terminal(Locale.ENGLISH);
        terminal.problem("SANTU-PLAN", "Two mistakes:\n  a.yaml:1: this\n  a.yaml:2: that");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("SANTU-PLAN: Two mistakes: a.yaml:1: this; a.yaml:2: that");
        err.reset();
        terminal.problem("SANTU-PLAN", "方案文件有误：\n  a.yaml:3: 缺少 region");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("SANTU-PLAN: 方案文件有误：a.yaml:3: 缺少 region");
    }

    @Test
    void aFolderThatIsNotThereIsNoUnexpectedProblem() {
        ProblemLine line = ProblemLine.of(new NoSuchFileException("/nowhere/a.pdf"), Locale.ENGLISH);
        assertThat(line.code()).isEqualTo("SANTU-FILE-MISSING");
        assertThat(line.text()).contains("/nowhere/a.pdf");
    }

    private String mistake(Locale locale, String... args) {
        out.reset();
        err.reset();
        assertThat(line(locale).execute(args)).isEqualTo(1);
        assertThat(out.size()).isZero();
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
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
        return new SantuCommandLine(terminal(locale), Map.of());
    }

    private Terminal terminal(Locale locale) {
        return new Terminal(
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
