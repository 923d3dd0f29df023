package org.santu.exchange.out;

import java.nio.file.Path;

/**
 * Where a file is made.
 *
 * @param folder an empty one of its own
 * @param fileName as the user wants it, with extension
 */
public record OutTarget(Path folder, String fileName) {

    public Path file() {
        return folder.resolve(fileName);
    }

    /** The name without its extension. */
    public String stem() {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
