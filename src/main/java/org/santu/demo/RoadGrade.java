package org.santu.demo;

/** Road grades, the most important first; the code of the catalog is the lower-case name. */
enum RoadGrade {
    NATIONAL(12, "G"),
    PROVINCIAL(9, "S"),
    COUNTY(7, "X"),
    TOWNSHIP(6, "Y"),
    VILLAGE(4, "C"),
    TRACK(3, "");

    final double widthMetres;
    final String letter;

    RoadGrade(double widthMetres, String letter) {
        this.widthMetres = widthMetres;
        this.letter = letter;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
