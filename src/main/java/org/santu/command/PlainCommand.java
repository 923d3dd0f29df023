package org.santu.command;

/**
 * A command that needs neither the data of the county nor Spring. Options and texts are as for {@link DataCommand}.
 */
public interface PlainCommand {
    /**
     * Does the work.
     *
     * @return the exit status, 0 when all was done
     * @throws org.santu.problem.SantuException for a problem that the user can act on
     */
    int run() throws Exception;
}
