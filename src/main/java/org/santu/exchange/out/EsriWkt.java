package org.santu.exchange.out;

import java.util.Locale;

/**
 * Text of {@code .prj} files with the names by which Esri's programs know the systems; GDAL, QGIS and SuperMap know them too.
 * Transverse Mercator of CGCS2000 is called Gauss_Kruger there.
 */
public final class EsriWkt {
    private static final int FIRST_6_DEGREE_ZONE = 4491;
    private static final int FIRST_6_DEGREE_PLAIN = 4502;
    private static final int FIRST_3_DEGREE_ZONE = 4513;
    private static final int FIRST_3_DEGREE_PLAIN = 4534;
    private static final String CGCS2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";

    private EsriWkt() {}

    /** WKT 1. */
    public static String of(OutCrs crs) {
        int epsg = crs.epsg();
        if (epsg == 4490) {
            return CGCS2000;
        }
        if (epsg == 4326) {
            return WGS84;
        }
        if (epsg == 3857) {
            return "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS84
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                    + "UNIT[\"Meter\",1.0]]";
        }
        if (epsg > 32600) {
            int zone = epsg - 32600;
            return projected(
                    "WGS_1984_UTM_Zone_" + zone + "N", WGS84, "Transverse_Mercator", 500_000, zone * 6 - 183, 0.9996);
        }
        return zone(epsg);
    }

    private static String zone(int epsg) {
        if (epsg >= FIRST_3_DEGREE_PLAIN) {
            int meridian = 75 + 3 * (epsg - FIRST_3_DEGREE_PLAIN);
            return gauss("CGCS2000_3_Degree_GK_CM_" + meridian + "E", 500_000, meridian);
        }
        if (epsg >= FIRST_3_DEGREE_ZONE) {
            int zone = 25 + epsg - FIRST_3_DEGREE_ZONE;
            return gauss("CGCS2000_3_Degree_GK_Zone_" + zone, zone * 1_000_000 + 500_000, 3 * zone);
        }
        if (epsg >= FIRST_6_DEGREE_PLAIN) {
            int meridian = 75 + 6 * (epsg - FIRST_6_DEGREE_PLAIN);
            return gauss("CGCS2000_GK_CM_" + meridian + "E", 500_000, meridian);
        }
        int zone = 13 + epsg - FIRST_6_DEGREE_ZONE;
        return gauss("CGCS2000_GK_Zone_" + zone, zone * 1_000_000 + 500_000, 6 * zone - 3);
    }

    private static String gauss(String name, int falseEasting, int meridian) {
        return projected(name, CGCS2000, "Gauss_Kruger", falseEasting, meridian, 1);
    }

    private static String projected(
            String name, String geographic, String projection, int falseEasting, int meridian, double scale) {
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\",%s,PROJECTION[\"%s\"],PARAMETER[\"False_Easting\",%d.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",%s],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                name,
                geographic,
                projection,
                falseEasting,
                meridian,
                scale);
    }
}
