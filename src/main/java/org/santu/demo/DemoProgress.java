package org.santu.demo;

/** Where the loader says how far it is. */
@FunctionalInterface
public interface DemoProgress {
    /** Tells nobody. */
    DemoProgress NONE = (code, args) -> {};

    /** @param code of a message in {@code messages/demo_*.properties} */
    void say(String code, Object... args);
}
