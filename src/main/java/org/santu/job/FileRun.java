package org.santu.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.santu.access.Caller;
import org.santu.ownerfile.OwnerOnly;
import org.santu.problem.Messages;
import org.springframework.util.FileSystemUtils;

/**
 * A job run by a command: the result goes to a file, progress and notes to the terminal. Steps lie in a folder beside the file
 * until it is complete, so that the same command goes on where a broken one has stopped.
 */
public final class FileRun implements JobRun, AutoCloseable {
    private static final long REPORT_NANOS = 500_000_000;

    private final Path file;
    private final Path parts;
    private final Locale locale;
    private final int threads;
    private final PrintWriter terminal;
    private final boolean showProgress = System.console() != null;
    private final UUID id = UUID.randomUUID();
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    private long reportedAt;

    /** @param terminal takes progress and notes, usually standard error */
    public FileRun(Path file, Locale locale, int threads, PrintWriter terminal) {
        this.file = file.toAbsolutePath();
        this.parts = this.file.resolveSibling("." + this.file.getFileName() + ".parts");
        this.locale = locale;
        this.threads = threads;
        this.terminal = terminal;
    }

    @Override
    public Caller caller() {
        return Caller.system();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public synchronized void progress(long done, long total, String stage, Object... args) {
        long now = System.nanoTime();
        if (showProgress && now - reportedAt > REPORT_NANOS) {
            reportedAt = now;
            terminal.print("\r\u001b[K" + Messages.text(locale, stage, args));
            terminal.flush();
        }
    }

    @Override
    public void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new JobStopped("interrupted");
        }
    }

    @Override
    public synchronized void note(String code, Object... args) {
        if (showProgress) {
            terminal.print("\r\u001b[K");
        }
        terminal.println(code + ": " + Messages.text(locale, code, args));
        terminal.flush();
    }

    @Override
    public Optional<byte[]> findStep(String name) {
        Path step = step(name);
        try {
            return Files.exists(step) ? Optional.of(Files.readAllBytes(step)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keepStep(String name, byte[] content) {
        try {
            if (!Files.isDirectory(parts)) {
                // People's names are inside.
                Files.createDirectories(parts.toAbsolutePath().getParent());
                OwnerOnly.createDirectory(parts);
            }
            Path half = parts.resolve(step(name).getFileName() + ".half");
            Files.write(half, content);
            Files.move(half, step(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path step(String name) {
        return parts.resolve(HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file appears under its name when the stream is closed; a name that the work gives it does not matter here. */
    @Override
    public OutputStream openResult(String name, String mediaType) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling("." + file.getFileName() + ".half");
        return new BufferedOutputStream(Files.newOutputStream(half), 1 << 16) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    super.close();
                    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        };
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public void whenDone(Runnable work) {
        endings.add(work);
    }

    /** Throws the steps away: the work is complete. */
    public void complete() throws IOException {
        endings.forEach(Runnable::run);
        FileSystemUtils.deleteRecursively(parts);
    }

    @Override
    public void close() {
        if (showProgress) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
