package org.santu.photovoltaic.quota;

/**
 * What a village holds of a station that several villages own together.
 *
 * @param region village code
 * @param village name; null when nobody has told
 * @param percent of the station
 */
public record Share(String region, String village, double percent) {
    String township() {
        return Application.townshipOf(region);
    }
}
