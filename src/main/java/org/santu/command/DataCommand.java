package org.santu.command;

/**
 * A command that works on the data of the county.
 *
 * <p>The class carries picocli's annotations ({@code @Command}, {@code @Option}, {@code @Parameters}) and has a constructor
 * without arguments, so that help and usage errors need neither database nor Spring. Once its options are read, the database
 * is opened, migrated, and the bean that does the work is handed over. Texts of the help lie in the bundles of the room,
 * under {@code santu.<command>.usage.description} and {@code santu.<command>.<option without dashes>}.
 *
 * <p>Add the class to {@code org.santu.app.CommandList}.
 *
 * @param <W> type of the bean that does the work
 */
public interface DataCommand<W> {
    /** The type of the Spring bean that does the work. */
    Class<W> worker();

    /**
     * Does the work.
     *
     * @param worker the bean; never null
     * @return the exit status: 0 all done, 3 done in part, 1 nothing done
     * @throws org.santu.problem.SantuException for a problem that the user can act on; it becomes one line on standard
     *     error and exit status 1
     */
    int run(W worker) throws Exception;
}
