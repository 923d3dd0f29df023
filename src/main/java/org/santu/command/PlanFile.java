package org.santu.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.santu.problem.SantuException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code PLAN.yaml [--out DIR]}: what the commands of all planning desks take, as a {@code @Mixin}. */
public final class PlanFile {
    @Parameters(paramLabel = "PLAN.yaml", descriptionKey = "plan")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    /** The file as it was named, for messages. */
    public String name() {
        return file.toString();
    }

    /** The folder that the file lies in; absolute. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Where the results go: beside the file, unless somewhere else was asked for. */
    public Path results() {
        Path whole = file.toAbsolutePath();
        String name = whole.getFileName().toString();
        return out == null ? whole.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + "-result") : out;
    }

    /**
     * What stands in the file.
     *
     * @param problem code of the problem when it cannot be read
     */
    public String read(String problem) {
        try {
            return Files.readString(file.toAbsolutePath());
        } catch (IOException e) {
            throw new SantuException(e, problem, name());
        }
    }
}
