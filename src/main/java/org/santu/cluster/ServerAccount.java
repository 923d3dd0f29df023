package org.santu.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santu.problem.SantuException;

/**
 * Under which account the server programs run: our own, or {@code postgres} when Santu was started by root, as PostgreSQL
 * refuses to run as root.
 *
 * @param user the account to change to; empty = run as we are
 * @param prefix what to put before every command line
 */
record ServerAccount(Optional<UserPrincipal> user, List<String> prefix) {
    private static final String NAME = "postgres";
    private static final String WORKING_FOLDER = "/var/lib/santu";

    /**
     * The account for a cluster in the given folder, which must exist.
     *
     * @throws SantuException when we are root and no account can reach the folder
     */
    static ServerAccount forFolder(Path folder) throws IOException {
        if (!isRoot()) {
            return new ServerAccount(Optional.empty(), List.of());
        }
        UserPrincipal user = findUser().orElseThrow(() -> new SantuException("SANTU-CLUSTER-ACCOUNT", NAME));
        int uid = id("-u");
        int gid = id("-g");
        List<String> plain = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        if (reaches(plain, folder)) {
            return new ServerAccount(Optional.of(user), plain);
        }
        // Below a folder like /root (0700) the account needs leave to pass; it gets leave to pass and read, not to
        // write.
        List<String> passing = List.of(
                "setpriv",
                "--reuid=" + uid,
                "--regid=" + gid,
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search");
        if (reaches(passing, folder)) {
            return new ServerAccount(Optional.of(user), passing);
        }
        throw new SantuException("SANTU-CLUSTER-FOLDER", folder.toString(), NAME, WORKING_FOLDER);
    }

    /** Hands a file or folder to the account. */
    void give(Path path) throws IOException {
        if (user.isPresent()) {
            Files.setOwner(path, user.get());
        }
    }

    static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static Optional<UserPrincipal> findUser() {
        try {
            return Optional.of(
                    Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int id(String option) throws IOException {
        return Integer.parseInt(ServerProgram.run(List.of("id", option, NAME))
                .requireSuccess()
                .output()
                .strip());
    }

    private static boolean reaches(List<String> prefix, Path folder) throws IOException {
        // Not "test -x": access(2) looks at the account alone and forgets the leave it was given.
        return new ServerAccount(Optional.empty(), prefix)
                .run(List.of("ls", "-d", folder + "/."))
                .succeeded();
    }

    /** Runs a program under this account to its end. */
    ServerProgram run(List<String> command) throws IOException {
        return run(command, "");
    }

    /** Runs a program under this account to its end, with something to read on standard input. */
    ServerProgram run(List<String> command, String input) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        return ServerProgram.run(line, input);
    }
}
