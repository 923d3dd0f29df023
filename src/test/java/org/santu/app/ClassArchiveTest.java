package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start from an archive of its classes, with a program of one class. */
class ClassArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void theSecondStartTakesItsClassesFromTheArchive() throws Exception {
        Path jar = jar();
        assertThat(java("-XX:DumpLoadedClassList=" + folder.resolve("classes.lst"), "-jar", jar.toString()))
                .contains("Hello");

        Path archive = new ClassArchive(folder).write(jar.toString());

        assertThat(archive).isNotEmptyFile();
        assertThat(java(
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xshare:on",
                        "-Xlog:class+load=info",
                        "-jar",
                        jar.toString()))
                .contains("Hello")
                .containsPattern("SmallProgram source: shared objects file");
    }

    @Test
    void anArchiveOfOtherClassesIsNotTaken() throws Exception {
        Path jar = jar();
        java("-XX:DumpLoadedClassList=" + folder.resolve("classes.lst"), "-jar", jar.toString());
        Path archive = new ClassArchive(folder).write(jar.toString());
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(java(
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-jar",
                        jar.toString()))
                .isEqualToIgnoringNewLines("Hello");
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallProgram.class.getName());
        String entry = SmallProgram.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("small.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = getClass().getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
        return jar;
    }

    private static String java(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** What is started. */
    public static final class SmallProgram {
        private SmallProgram() {}

        public static void main(String[] words) {
            System.out.println("Hello");
        }
    }
}
