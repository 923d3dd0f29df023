package org.santu.store;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.RegionCode;

/** One region while the index is built; not changed afterwards. */
final class RegionNode {
    final RegionCode code;
    String name;
    Integer year;
    Envelope extent;
    Coordinate point;
    RegionNode parent;
    final List<RegionNode> children = new ArrayList<>();
    Pinyin.Reading reading;

    RegionNode(RegionCode code) {
        this.code = code;
    }

    Region toRegion() {
        return new Region(
                code.digits(), name == null ? code.digits() : name, code.level(), year, extent, point, children.size());
    }

    /** Gives what is below to those above that have no position of their own. */
    void locateFromChildren() {
        for (RegionNode child : children) {
            child.locateFromChildren();
        }
        if (extent == null) {
            Envelope around = new Envelope();
            children.stream()
                    .filter(child -> child.extent != null)
                    .forEach(child -> around.expandToInclude(child.extent));
            extent = around.isNull() ? null : around;
        }
        if (point == null && extent != null) {
            point = extent.centre();
        }
    }
}
