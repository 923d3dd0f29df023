package org.santu.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Makes the data directory: roles, the database and PostGIS included.
 *
 * <p>Everything is made beside its final place, without a running server, and moved there in one step; what a crash leaves
 * half-finished is thrown away by the next start.
 */
final class ClusterSetup {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "santu";
    static final String DATABASE = "santu";

    private final ClusterFolder folder;
    private final PostgresBinaries binaries;
    private final ServerAccount account;

    ClusterSetup(ClusterFolder folder, PostgresBinaries binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    void run() throws IOException {
        Path data = folder.unfinishedData();
        deleteTree(data);
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.give(data);
        String superuserPassword = SecretFile.read(folder.superuserPassword());
        initialise(data);
        Files.writeString(
                data.resolve("postgresql.conf"),
                ServerSettings.text(),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), ServerSettings.authentication(), StandardCharsets.UTF_8);
        String ownerPassword = SecretFile.read(folder.ownerPassword());
        single(
                data,
                "postgres",
                "ALTER ROLE " + SUPERUSER + " PASSWORD '" + superuserPassword + "'",
                "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + ownerPassword + "'",
                "CREATE DATABASE " + DATABASE + " OWNER " + OWNER,
                "REVOKE CONNECT ON DATABASE " + DATABASE + " FROM PUBLIC");
        single(data, DATABASE, "CREATE EXTENSION postgis");
        Files.move(data, folder.data());
    }

    private void initialise(Path data) throws IOException {
        ServerProgram program = account.run(initdb(data, "C.UTF-8"));
        if (!program.succeeded() && program.output().contains("invalid locale name")) {
            program = account.run(initdb(data, "C"));
        }
        program.requireSuccess();
    }

    private List<String> initdb(Path data, String locale) {
        // No server runs before passwords are set (over standard input, never on a command line) and demanded.
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=" + locale);
    }

    private void single(Path data, String database, String... statements) throws IOException {
        // Not exit_on_error: PostGIS's own script tries things that may fail and catches that.
        account.run(
                        List.of(
                                binaries.program("postgres").toString(),
                                "--single",
                                "-D",
                                data.toString(),
                                "-c",
                                "log_min_messages=error",
                                database),
                        String.join("\n", statements) + "\n")
                .requireSuccess()
                .requireNoErrorMessage();
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
