package org.santu.command;

/**
 * A command that works on the database as it stands: it is opened, but not migrated, and Spring does not start. For keeping
 * and bringing back what another version of Santu may have written.
 *
 * <p>Carries picocli's annotations and has a constructor without arguments, as {@link DataCommand}. Add the class to
 * {@code org.santu.app.CommandList}.
 */
public interface DatabaseCommand {
    /**
     * Does the work.
     *
     * @param place the database and the home folder; open until this returns
     * @return the exit status: 0 all done, 1 nothing done
     * @throws org.santu.problem.SantuException for a problem that the user can act on; it becomes one line on standard
     *     error and exit status 1
     */
    int run(DatabasePlace place) throws Exception;
}
