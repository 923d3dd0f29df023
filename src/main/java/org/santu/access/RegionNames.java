package org.santu.access;

import java.util.Optional;

/** Tells the name of a region; implemented where the regions are kept. */
public interface RegionNames {
    Optional<String> findName(Caller caller, String regionCode);
}
