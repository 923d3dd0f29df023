package org.santu.cluster;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;

/** Turns what the file system says into a problem that a user can act on. */
final class FileProblem {
    private FileProblem() {}

    static SantuException explain(IOException problem, Path path) {
        String message = String.valueOf(problem.getMessage());
        if (FullDisk.isBehind(problem)) {
            return new SantuException(problem, "SANTU-DISK-FULL", path.toString());
        }
        if (problem instanceof AccessDeniedException || message.contains("Permission denied")) {
            return new SantuException(problem, "SANTU-FOLDER-DENIED", path.toString());
        }
        return new SantuException(problem, "SANTU-FOLDER", path.toString(), message);
    }
}
