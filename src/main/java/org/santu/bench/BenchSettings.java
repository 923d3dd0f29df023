package org.santu.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * How a benchmark shall run.
 *
 * @param folder where it may keep data and peers between runs
 * @param output where results and samples go
 * @param program the jar to measure
 * @param quick fewer and shorter rounds
 * @param full also what takes very long
 * @param scales how much data, in counties, to compare instead of peers; empty for the usual rows
 * @param progress for one line at a time
 */
record BenchSettings(
        Path folder,
        Path output,
        Path program,
        boolean quick,
        boolean full,
        List<Integer> scales,
        PrintWriter progress) {

    void say(String line) {
        progress.println(line);
        progress.flush();
    }

    /** The number for a short or for a whole run. */
    int pick(int whenQuick, int otherwise) {
        return quick ? whenQuick : otherwise;
    }
}
