package org.santu.sheet.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.problem.SantuException;

/**
 * The size of a page. Immutable.
 *
 * @param widthMillimetres 100 to 3000
 * @param heightMillimetres 100 to 3000, and not both above 2000
 */
public record PageSize(double widthMillimetres, double heightMillimetres) {
    /** Names of the A series that can be asked for, smallest first. */
    public static final List<String> NAMES = List.of("A4", "A3", "A2", "A1", "A0");

    private static final Map<String, double[]> SIZES = Map.of(
            "A4", new double[] {210, 297},
            "A3", new double[] {297, 420},
            "A2", new double[] {420, 594},
            "A1", new double[] {594, 841},
            "A0", new double[] {841, 1189});
    private static final Pattern CUSTOM = Pattern.compile("(\\d{2,4}(?:\\.\\d)?)[xX×](\\d{2,4}(?:\\.\\d)?)");
    private static final double SMALLEST = 100;
    private static final double LONGEST = 3000;
    private static final double WIDEST = 2000;

    public PageSize {
        double shorter = Math.min(widthMillimetres, heightMillimetres);
        double longer = Math.max(widthMillimetres, heightMillimetres);
        if (!(shorter >= SMALLEST) || !(longer <= LONGEST) || shorter > WIDEST) {
            throw new SantuException("SANTU-SHEET-PAPER", widthMillimetres + "x" + heightMillimetres)
                    .with("field", "paper");
        }
    }

    /**
     * Reads {@code A3} or {@code 1200x900}; names are upright.
     *
     * @throws SantuException SANTU-SHEET-PAPER
     */
    public static PageSize read(String text) {
        double[] known = SIZES.get(text.strip().toUpperCase(Locale.ROOT));
        if (known != null) {
            return new PageSize(known[0], known[1]);
        }
        Matcher custom = CUSTOM.matcher(text.strip());
        if (!custom.matches()) {
            throw new SantuException("SANTU-SHEET-PAPER", text).with("field", "paper");
        }
        return new PageSize(Double.parseDouble(custom.group(1)), Double.parseDouble(custom.group(2)));
    }

    public boolean isLandscape() {
        return widthMillimetres > heightMillimetres;
    }

    public PageSize landscape() {
        return isLandscape() ? this : turned();
    }

    public PageSize portrait() {
        return isLandscape() ? turned() : this;
    }

    private PageSize turned() {
        return new PageSize(heightMillimetres, widthMillimetres);
    }

    public double shorterMillimetres() {
        return Math.min(widthMillimetres, heightMillimetres);
    }

    /** {@code A3}, or width x height. */
    public String name() {
        for (String name : NAMES) {
            double[] size = SIZES.get(name);
            if (Math.min(widthMillimetres, heightMillimetres) == size[0]
                    && Math.max(widthMillimetres, heightMillimetres) == size[1]) {
                return name;
            }
        }
        return Math.round(widthMillimetres) + "x" + Math.round(heightMillimetres);
    }
}
