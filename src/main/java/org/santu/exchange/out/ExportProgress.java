package org.santu.exchange.out;

/** Is told how far an export is. What it throws ends the export, and nothing is left behind. */
@FunctionalInterface
public interface ExportProgress {
    /** Tells nobody and stops nothing. */
    ExportProgress NONE = written -> {};

    /** @param written features so far; called several times a second */
    void features(long written);
}
