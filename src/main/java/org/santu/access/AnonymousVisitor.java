package org.santu.access;

import java.util.Set;
import org.santu.catalog.PrivacyClass;

/** Who looks at the public edition without signing in, where the operator allows it. */
final class AnonymousVisitor {
    static final String USERNAME = "anonymous";

    private AnonymousVisitor() {}

    /** Sees public values everywhere and may only look. */
    static SantuUser user() {
        Account account = new Account(USERNAME, Role.VIEWER, "");
        Caller caller =
                new Caller(USERNAME, new Scope("", PrivacyClass.PUBLIC), Set.of(Permission.READ)).publicEdition();
        return new SantuUser(account, caller, SantuUser.Kind.NOBODY, false);
    }
}
