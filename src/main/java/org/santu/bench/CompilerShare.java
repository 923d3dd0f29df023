package org.santu.bench;

/** How much of its processor time a process gives to its just-in-time compiler; why: docs/decisions/0024-tiles-are-measured-warm.md. */
final class CompilerShare {
    /** The compiler takes no more than this when it has little left to do. */
    static final double AT_REST = 0.06;

    private CompilerShare() {}

    /** Something that keeps the process busy. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double during(long pid, Work work) throws Exception {
        long total = Machine.processorMillis(pid);
        long compiler = Machine.threadMillis(pid, "C1 Compiler", "C2 Compiler");
        work.run();
        return (Machine.threadMillis(pid, "C1 Compiler", "C2 Compiler") - compiler)
                / Math.max(1.0, Machine.processorMillis(pid) - total);
    }
}
