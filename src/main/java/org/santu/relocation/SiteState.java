package org.santu.relocation;

import org.santu.locate.Candidate;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;

/** What became of a candidate. */
final class SiteState {
    static final String EXISTING = "existing";
    static final String OPEN = "open";

    private SiteState() {}

    /** {@code existing}, {@code open}, {@code ruled-out} or {@code closed}. */
    static String of(SitingResult result, int index) {
        Site site = result.sites().get(index);
        if (site.role() == Candidate.Role.EXISTING) {
            return EXISTING;
        }
        if (result.open().contains(index)) {
            return OPEN;
        }
        return site.isAllowed() && site.role() != Candidate.Role.FORBIDDEN ? "closed" : "ruled-out";
    }
}
