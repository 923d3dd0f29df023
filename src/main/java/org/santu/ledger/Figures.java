package org.santu.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All figures of one group of households. Immutable.
 *
 * <p>The area per person is null where nobody's area is known; all other figures are numbers, 0 for nobody.
 */
public final class Figures {
    static final Figures NONE = new Figures(empty());

    private final BigDecimal[] values;

    /** @param values one for each {@link Figure}, in its order */
    Figures(BigDecimal[] values) {
        this.values = values.clone();
        BigDecimal people = get(Figure.HOUSED_PEOPLE);
        this.values[Figure.AREA_PER_PERSON.ordinal()] =
                people.signum() == 0 ? null : get(Figure.NEW_AREA_M2).divide(people, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal[] empty() {
        BigDecimal[] zeros = new BigDecimal[Figure.values().length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    /** @return null only for {@link Figure#AREA_PER_PERSON} of nobody */
    public BigDecimal get(Figure figure) {
        return values[figure.ordinal()];
    }

    public long count(Figure figure) {
        return get(figure).longValue();
    }

    /** Both groups as one. */
    Figures plus(Figures other) {
        BigDecimal[] sum = values.clone();
        for (Figure figure : Figure.values()) {
            if (figure != Figure.AREA_PER_PERSON) {
                sum[figure.ordinal()] = get(figure).add(other.get(figure));
            }
        }
        return new Figures(sum);
    }

    /** By {@link Figure#code()}. */
    @JsonValue
    public Map<String, BigDecimal> byCode() {
        Map<String, BigDecimal> map = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            map.put(figure.code(), get(figure));
        }
        return map;
    }
}
