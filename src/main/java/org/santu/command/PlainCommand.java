package org.santu.command;

/**
 * A command that needs neither data nor Spring: it reads its files, works and writes.
 *
 * <p>Carries picocli's annotations and has a constructor without arguments, as {@link DataCommand}. Add the class to
 * {@code org.santu.app.CommandList}.
 */
public interface PlainCommand {
    /**
     * Does the work.
     *
     * @return the exit status: 0 all done, 3 done in part, 1 nothing done
     * @throws org.santu.problem.SantuException for a problem that the user can act on; it becomes one line on standard
     *     error and exit status 1
     */
    int run() throws Exception;
}
