package org.santu.app;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;
import org.springframework.boot.web.server.PortInUseException;

/**
 * What the command line says about a problem.
 *
 * @param code stable code
 * @param text one line in the language of the reader
 */
record ProblemLine(String code, String text) {
    private static final String UNEXPECTED = "SANTU-UNEXPECTED";

    static ProblemLine of(Throwable problem, Locale locale) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SantuException known) {
                return new ProblemLine(known.code(), known.text(locale));
            }
            if (cause instanceof PortInUseException taken) {
                return of("SANTU-PORT-TAKEN", locale, String.valueOf(taken.getPort()));
            }
            if (cause instanceof OutOfMemoryError) {
                return of("SANTU-MEMORY", locale);
            }
            if (FullDisk.isToldBy(String.valueOf(cause.getMessage()))) {
                return of("SANTU-DISK-FULL", locale, cause.getMessage());
            }
            if (cause instanceof NoSuchFileException missing) {
                return of("SANTU-FILE-MISSING", locale, missing.getFile());
            }
            if (cause instanceof FileSystemException denied) {
                return of("SANTU-FILE-DENIED", locale, denied.getFile(), reason(denied));
            }
        }
        return of(UNEXPECTED, locale, rootMessage(problem));
    }

    boolean isUnexpected() {
        return code.equals(UNEXPECTED);
    }

    private static String reason(FileSystemException problem) {
        return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
    }

    private static ProblemLine of(String code, Locale locale, Object... args) {
        return new ProblemLine(code, Messages.text(locale, code, args));
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message;
    }
}
