package org.santu.demo;

/**
 * One demo county for all tests of a run, since making it takes seconds. Its rows are made when they are asked for, by one thread at a
 * time: whoever asks is marked as {@link org.santu.testing.BesideOthers}, for those come one after the other.
 */
final class SharedCounty {
    private static DemoCounty county;

    private SharedCounty() {}

    static synchronized DemoCounty get() {
        if (county == null) {
            county = DemoCounty.generate(DemoSpec.ofScale(1));
        }
        return county;
    }
}
