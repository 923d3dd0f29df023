package org.santu.bench;

import java.util.List;

/** One comparison with a peer. */
interface Benchmark {
    /** As it is called on the command line. */
    String name();

    /**
     * Measures both sides.
     *
     * @return the rows of the table, and a description of the data
     */
    Outcome run(BenchSettings settings) throws Exception;

    /**
     * What a benchmark found.
     *
     * @param data what was measured on
     * @param versions of the programs that took part
     * @param rows one for each case
     */
    record Outcome(String data, List<String> versions, List<BenchRow> rows) {}
}
