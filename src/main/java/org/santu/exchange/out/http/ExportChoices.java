package org.santu.exchange.out.http;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Text;
import org.santu.crs.Cgcs2000Zone;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportFormats;
import org.santu.exchange.out.ExportProfiles;

/**
 * What can be chosen.
 *
 * @param formats that this machine can write
 * @param systems reference systems of China's counties
 * @param profiles of fields
 */
record ExportChoices(List<Format> formats, List<System> systems, List<Profile> profiles) {
    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;

    /** @param fixed whether the reference system is the format's own */
    record Format(String name, Text label, boolean encodings, boolean fixed) {}

    record System(String code, Text label) {}

    record Profile(String name, Text label) {}

    static ExportChoices get() {
        return new ExportChoices(
                ExportFormats.list().stream()
                        .filter(ExportFormat::isOneFile)
                        .map(format -> new Format(
                                format.name(), format.label(), format.choosesEncoding(), format.fixedEpsg() != 0))
                        .toList(),
                allSystems(),
                ExportProfiles.list().stream()
                        .map(profile -> new Profile(profile.name(), profile.label()))
                        .toList());
    }

    private static List<System> allSystems() {
        List<System> systems = new ArrayList<>();
        systems.add(new System("EPSG:4490", new Text("CGCS2000 经纬度", "CGCS2000, degrees")));
        systems.add(new System("EPSG:4326", new Text("WGS 84 经纬度", "WGS 84, degrees")));
        for (boolean prefixed : new boolean[] {false, true}) {
            for (int number = FIRST_ZONE; number <= LAST_ZONE; number++) {
                Cgcs2000Zone zone = new Cgcs2000Zone(number, prefixed);
                int meridian = zone.centralMeridianDegrees();
                systems.add(new System(
                        "EPSG:" + zone.epsg(),
                        prefixed
                                ? new Text("CGCS2000 3 度带 " + number + " 带", "CGCS2000 3-degree zone " + number)
                                : new Text(
                                        "CGCS2000 3 度带 " + meridian + "°E", "CGCS2000 3-degree " + meridian + "°E")));
            }
        }
        systems.add(new System("EPSG:3857", new Text("网络墨卡托", "Web Mercator")));
        return systems;
    }
}
