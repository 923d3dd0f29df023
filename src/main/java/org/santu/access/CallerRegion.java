package org.santu.access;

import java.util.Optional;
import org.santu.catalog.RegionCode;
import org.santu.problem.SantuException;

/** Reads the {@code region} of a request: a caller who wants to see only a part of what they may see. */
public final class CallerRegion {
    private CallerRegion() {}

    /**
     * @param region a region code, or null or empty for everything the caller may see
     * @return empty when the region lies outside the caller's scope, so that there is nothing to see
     * @throws SantuException SANTU-REGION-CODE when the text is no region code
     */
    public static Optional<Caller> of(Caller caller, String region) {
        if (region == null || region.isEmpty()) {
            return Optional.of(caller);
        }
        String code = RegionCode.parse(region)
                .orElseThrow(() -> new SantuException("SANTU-REGION-CODE", region).with("field", "region"))
                .digits();
        return caller.scope().within(code).map(caller::withScope);
    }
}
