package org.santu.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.demo.RoadLines.RoadLine;
import org.santu.demo.Village.Town;

/** Everything the row writers look at: the land, what lies on it, and the figures of the register. */
final class World {
    final DemoSpec spec;
    final Land land;
    final VillagePartition partition;
    final List<Village> villages;
    final List<RoadLine> roads;
    final List<Rivers.River> rivers;
    final RelocationPlan relocation;
    final Register register;
    final Statistics statistics;
    final Positions positions;
    final Parcels parcels;

    World(DemoSpec spec) {
        this.spec = spec;
        land = Land.create(spec);
        partition = new VillagePartition(land);
        List<List<Hamlets.Hamlet>> hamlets = Hamlets.place(partition);
        roads = RoadLines.trace(partition, RoadBuilder.build(partition, hamlets));
        rivers = Rivers.trace(partition);
        villages = Places.name(partition, hamlets);
        relocation = new RelocationPlan(land, villages);
        register = new Register(land, relocation);
        statistics = new Statistics(register, villages, spec.counties());
        positions = new Positions(spec);
        parcels = new Parcels(this);
    }

    List<Village> villagesOf(int county) {
        return villages.subList(county * VillagePartition.VILLAGES, (county + 1) * VillagePartition.VILLAGES);
    }

    /** The towns of all counties, by number. */
    Map<Integer, Town> towns() {
        Map<Integer, Town> result = new HashMap<>();
        villages.forEach(village -> result.put(village.town().number(), village.town()));
        return result;
    }

    Village seatOf(Town town) {
        return villages.get(town.seat());
    }

    /** The village at a cell, or null outside the counties. */
    Village villageAt(int cell) {
        int village = partition.villageOf[cell];
        return village < 0 ? null : villages.get(village);
    }
}
