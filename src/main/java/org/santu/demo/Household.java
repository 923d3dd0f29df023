package org.santu.demo;

import java.time.LocalDate;
import java.util.List;

/** One household of the register, before it becomes a row. Filled step by step by the makers in this package. */
final class Household {
    /** A member of the family. */
    record Member(
            String name,
            String relation,
            boolean man,
            int birthYear,
            String idNumber,
            String schooling,
            String health,
            String labour,
            String work) {}

    final Village village;
    final int hamlet;
    /** Counted through the county from 1. */
    final int number;

    double east;
    double north;
    boolean located;

    /** Code of household_attribute; null when it never was on the poverty register. */
    String attribute;

    String identification;
    String mainCause;
    List<String> otherCauses = List.of();
    int entryYear;
    String exitState;
    /** 0 = none. */
    int exitYear;

    int targetYear;
    String monitoringClass;

    List<Member> members = List.of();
    int labourers;
    String houseGrade;
    double houseArea;
    boolean tapWater;
    double roadKilometres;
    double arableMu;
    /** Income per person of the last years, oldest first; the last is 2025. */
    int[] incomes;

    Relocation relocation;

    /** The ledger of a household that moves; dates are null while they lie ahead. */
    static final class Relocation {
        String kind;
        String stage;
        String mode;
        int year;
        /** Number of the site in the county, -1 when dispersed. */
        int site = -1;

        String flat;
        double newArea;
        double oldArea;
        int selfRaised;
        LocalDate contract;
        LocalDate plannedMove;
        LocalDate moved;
        LocalDate demolished;
        double reclaimedArea;
        String industry;
    }

    Household(Village village, int hamlet, int number) {
        this.village = village;
        this.hamlet = hamlet;
        this.number = number;
    }

    int people() {
        return members.size();
    }

    /** Whether it is, or was, registered as poor (and not only watched or moving along). */
    boolean isRegistered() {
        return attribute != null;
    }

    boolean isStillPoor() {
        return isRegistered() && !"exited".equals(exitState);
    }

    /** Whether it was poor at the end of a year. */
    boolean wasPoorAtEndOf(int year) {
        return isRegistered() && entryYear <= year && (exitYear == 0 || exitYear > year);
    }
}
