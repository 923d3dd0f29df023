package org.santu.sheet.handbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.job.FileRun;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.sheet.handbook.Handbooks.Printed;
import org.springframework.stereotype.Component;

/** Prints handbooks for the commands: into a file that appears only when it is complete. */
@Component
class HandbookPrinter {
    private final Handbooks handbooks;
    private final HandbooksKind all;

    HandbookPrinter(Handbooks handbooks, HandbooksKind all) {
        this.handbooks = handbooks;
        this.all = all;
    }

    /** Where a command prints to, and how. */
    record Task(Path out, String language, boolean publicEdition, Locale terminal, PrintWriter err) {
        HandbookOptions options() {
            Locale locale = language == null ? terminal : Locale.forLanguageTag(language);
            return new HandbookOptions(locale, publicEdition, ChinaTime.today());
        }
    }

    private interface Work {
        Printed print(OutputStream out);
    }

    int household(String id, Task task) throws IOException {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-FEATURE-NOT-FOUND", "household", id);
        }
        return print(task, out -> handbooks.household(Caller.system(), uuid, task.options(), out));
    }

    int village(String code, Task task) throws IOException {
        return print(task, out -> handbooks.village(Caller.system(), code, task.options(), out));
    }

    int households(String code, Task task) throws IOException {
        try (FileRun run = new FileRun(task.out(), task.options().locale(), 1, task.err())) {
            all.run(run, new HandbooksKind.Order(code, task.publicEdition()));
            run.complete();
        }
        return 0;
    }

    private static int print(Task task, Work work) throws IOException {
        Path file = task.out().toAbsolutePath();
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Path half = file.resolveSibling("." + file.getFileName() + ".half");
        Printed printed;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                printed = work.print(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        if (!printed.missing().isEmpty()) {
            task.err()
                    .println("SANTU-HANDBOOK-MISSING: "
                            + Messages.text(task.terminal(), "SANTU-HANDBOOK-MISSING", printed.missingText()));
        }
        return 0;
    }
}
