package org.santu.access;

/** Where the password of the first account comes from; the start of the application decides. */
@FunctionalInterface
public interface FirstPassword {
    String password();
}
