package org.santu.exchange.xml;

import java.util.List;

/** A walk over features that also meets links to other files, which are not followed. */
public interface Linking {
    /** Where they lead, as the file says it; complete at the end of the walk. */
    List<String> links();
}
