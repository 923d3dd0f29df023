package org.santu.demo;

/** One demo county for all tests of a run, since making it takes seconds. */
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
