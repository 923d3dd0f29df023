package org.santu.photovoltaic.quota;

/**
 * A station that somebody applied for.
 *
 * @param id stable
 * @param name for people
 * @param region village code; its first nine digits are the township
 * @param kind village, joint, centralised, roof or commercial
 * @param kilowatts applied for
 * @param households that it is meant for
 * @param fullLoadHours a year
 * @param gridMetres to the grid; null when nobody has told
 * @param landVerdict pass, approval, unchecked or forbidden
 * @param landReason the rule that says so with source and date, and the area; null when it passes
 */
public record Application(
        String id,
        String name,
        String region,
        String kind,
        double kilowatts,
        int households,
        double fullLoadHours,
        Integer gridMetres,
        String landVerdict,
        String landReason) {
    private static final int TOWNSHIP_DIGITS = 9;

    public String township() {
        return region.length() > TOWNSHIP_DIGITS ? region.substring(0, TOWNSHIP_DIGITS) : region;
    }

    /** Whether its kind serves many villages, at more capacity for each household. */
    public boolean isCentralised() {
        return kind.equals("centralised");
    }
}
