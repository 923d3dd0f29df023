package org.santu.exchange.source;

/** A format. Stateless. */
public interface RecordReader {

    /** Whether this reader takes the file, judged by the names and first bytes of its parts. */
    boolean reads(SourceFiles files);

    /** @throws org.santu.problem.SantuException when the file cannot be read at all */
    RecordSource open(SourceFiles files, SourceOptions options);
}
