package org.santu.crash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a writer was about to do and what was acknowledged, in a file of its own. Each line is handed to the operating system
 * at once, so that it outlives a killed writer.
 */
final class Ledger implements AutoCloseable {
    private final OutputStream out;

    Ledger(Path file) throws IOException {
        out = new FileOutputStream(file.toFile(), true);
    }

    enum Kind {
        INSERT,
        UPDATE,
        DELETE,
        BATCH,
        /** Of a whole batch, whose token is the subject. */
        UNDO,
        AUDIT,
        /** An order to work a plan out; the result is the id of its job. */
        PLAN
    }

    /**
     * An act of a writer.
     *
     * @param token unlike all others; the name that the feature gets
     * @param subject id of the feature to change, token of the batch to take back; null for something new
     * @param count rows of a batch, else 1
     * @param result id of the new feature once it was acknowledged
     */
    record Act(String token, Kind kind, String subject, int count, boolean acknowledged, String result) {}

    synchronized void begin(String token, Kind kind, Object subject, int count) throws IOException {
        write("B\t" + token + "\t" + kind + "\t" + (subject == null ? "-" : subject) + "\t" + count + "\n");
    }

    synchronized void acknowledged(String token, Object result) throws IOException {
        write("A\t" + token + "\t" + (result == null ? "-" : result) + "\n");
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** All acts of all ledgers of a folder, in their order. A last line that was cut off was never acknowledged. */
    static List<Act> read(Path folder) throws IOException {
        List<Act> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(readFile(file));
            }
        }
        return all;
    }

    private static List<Act> readFile(Path file) throws IOException {
        Map<String, Act> acts = new LinkedHashMap<>();
        String text = Files.readString(file);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            String[] fields = line.split("\t");
            if (fields[0].equals("B")) {
                String subject = fields[3].equals("-") ? null : fields[3];
                acts.put(
                        fields[1],
                        new Act(fields[1], Kind.valueOf(fields[2]), subject, Integer.parseInt(fields[4]), false, null));
            } else if (fields[0].equals("A")) {
                Act act = acts.get(fields[1]);
                acts.put(fields[1], new Act(act.token(), act.kind(), act.subject(), act.count(), true, fields[2]));
            }
        }
        return new ArrayList<>(acts.values());
    }
}
