package org.santu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares the next start: writes the classes that this one loaded into an archive that Java maps into memory instead of
 * reading, checking and linking each class again (class data sharing, JEP 310 and 350).
 *
 * <p>The script that starts us asks for it, once after each build, by {@code -Dsantu.classes=FOLDER} together with
 * {@code -XX:DumpLoadedClassList=FOLDER/classes.lst}; without the property nothing happens. The archive is written beside
 * the classes by a Java of its own, which ends with us, and is renamed when it is whole.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final long QUIET_SECONDS = 20;
    private static final long LIMIT_SECONDS = 300;

    private final Path folder;

    ClassArchive(Path folder) {
        this.folder = folder;
    }

    /** Writes the archive a while from now, when the first maps have been looked at. */
    static void beginWhenQuiet() {
        String folder = System.getProperty("santu.classes");
        if (folder != null) {
            Thread thread = new Thread(() -> new ClassArchive(Path.of(folder)).afterAWhile(), "class-archive");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void afterAWhile() {
        try {
            TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            write(System.getProperty("java.class.path"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.info("The next start will be as slow as this one: {}", e.toString());
        }
    }

    /** The archive of the classes listed in the folder, for a program of this class path. */
    Path write(String classPath) throws IOException, InterruptedException {
        Path half = folder.resolve("classes.jsa.half");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-XX:SharedClassListFile=" + folder.resolve("classes.lst"),
                        "-XX:SharedArchiveFile=" + half,
                        "-cp",
                        classPath)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread endWithUs = new Thread(java::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endWithUs);
        try {
            if (!java.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || java.exitValue() != 0) {
                java.destroyForcibly();
                throw new IOException("the class archive could not be written");
            }
        } finally {
            if (!java.isAlive()) {
                removeHook(endWithUs);
            }
        }
        return Files.move(half, folder.resolve("classes.jsa"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.trace("Santu is stopping already", e);
        }
    }
}
