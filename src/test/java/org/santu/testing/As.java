package org.santu.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who calls. */
public final class As {
    private As() {}

    public static RequestPostProcessor admin() {
        return httpBasic("admin", HttpTestConfiguration.ADMIN_PASSWORD);
    }

    /** May see and change the western township only. */
    public static RequestPostProcessor westEditor() {
        return httpBasic(SmallCounty.WEST_EDITOR, SmallCounty.PASSWORD);
    }

    /** May see the county, but no personal values, and change nothing. */
    public static RequestPostProcessor viewer() {
        return httpBasic(SmallCounty.VIEWER, SmallCounty.PASSWORD);
    }
}
