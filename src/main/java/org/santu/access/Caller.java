package org.santu.access;

import java.util.Objects;

/**
 * Who asks. Every door of the store takes one.
 *
 * @param username written into the journal
 * @param scope what they may see and change
 */
public record Caller(String username, Scope scope) {

    public Caller {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(scope, "scope");
    }

    /** Santu itself: demo loading, migrations, maintenance. */
    public static Caller system() {
        return new Caller("santu", Scope.everything());
    }
}
