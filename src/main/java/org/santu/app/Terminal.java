package org.santu.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.santu.problem.Messages;

/**
 * The two streams of the command line and the language of the one who reads them.
 *
 * @param locale Chinese or English
 * @param out results and progress
 * @param err problems, one line each
 */
record Terminal(Locale locale, PrintStream out, PrintStream err) {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        Charset charset = charset(environment);
        return new Terminal(
                locale(environment), stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset));
    }

    /** The language that {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} name; {@code SANTU_LANGUAGE} goes first. */
    static Locale locale(Map<String, String> environment) {
        return setting(environment, "SANTU_LANGUAGE").startsWith("zh") ? CHINESE : Locale.ENGLISH;
    }

    void say(String code, Object... args) {
        out.println(Messages.text(locale, code, args));
        out.flush();
    }

    /** One line, whatever the text: programs read it by lines. */
    void problem(String code, String text) {
        String line = text.strip()
                .replaceAll(":\\s*\\R\\s*", ": ")
                .replaceAll("：\\s*\\R\\s*", "：")
                .replaceAll("\\s*\\R\\s*", "; ");
        err.println(code + ": " + line);
        err.flush();
    }

    private static Charset charset(Map<String, String> environment) {
        String name = setting(environment, "SANTU_CHARSET").toUpperCase(Locale.ROOT);
        boolean chinese = name.contains("GBK") || name.contains("GB18030") || name.contains("GB2312");
        return chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private static String setting(Map<String, String> environment, String first) {
        for (String name : new String[] {first, "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }
}
