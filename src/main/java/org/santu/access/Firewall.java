package org.santu.access;

import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/** Spring's own rules for addresses; besides, no text of ours holds a null character, and the database takes none. */
@Component
class Firewall extends StrictHttpFirewall {

    Firewall() {
        setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }
}
