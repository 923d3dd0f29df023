package org.santu.scenario;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a worked-out plan, written when it is needed. @param name of the file, without a folder */
public record ResultFile(String name, Content content) {

    /** Writes one file. */
    public interface Content {
        /** @param out not to be closed */
        void write(OutputStream out) throws IOException;
    }
}
