package org.santu.access;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.santu.problem.SantuException;

/**
 * Who asks. Every door of the store takes one.
 *
 * @param username written into the journal
 * @param scope what they may see and change
 * @param permissions what they may do; read-only
 */
public record Caller(String username, Scope scope, Set<Permission> permissions) {

    public Caller {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(scope, "scope");
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who only reads. */
    public Caller(String username, Scope scope) {
        this(username, scope, Set.of(Permission.READ));
    }

    /** Santu itself: demo loading, migrations, maintenance. May do everything. */
    public static Caller system() {
        return new Caller("santu", Scope.everything(), EnumSet.allOf(Permission.class));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Every door asks this before it does what needs the permission.
     *
     * @throws SantuException SANTU-ACCESS-DENIED, over HTTP a 403, when this caller may not do it
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new SantuException("SANTU-ACCESS-DENIED", permission.label()).with("permission", permission.code());
        }
    }

    /** The same caller making the public edition: see {@link Scope#publicEdition()}. */
    public Caller publicEdition() {
        return withScope(scope.publicEdition());
    }

    /**
     * Who did what and when is for those inside.
     *
     * @throws SantuException SANTU-ACCESS-FORBIDDEN, over HTTP a 403, for whoever looks at the public edition
     */
    public void requireInside() {
        if (scope.isPublicEdition()) {
            throw new SantuException("SANTU-ACCESS-FORBIDDEN");
        }
    }

    /** The same caller with the same permissions, seeing something else. */
    public Caller withScope(Scope other) {
        return new Caller(username, other, permissions);
    }
}
