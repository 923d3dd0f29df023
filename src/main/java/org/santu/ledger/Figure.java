package org.santu.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.santu.catalog.Text;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/**
 * What is counted of a group of households in the ledger. Each has an SQL aggregate over {@link LedgerSql}'s entries.
 *
 * <p>A step counts as done when the stage says so or the date of the step (for reclaiming, the area) is there.
 */
public enum Figure {
    HOUSEHOLDS("households", Unit.HOUSEHOLDS, "count(*)"),
    PEOPLE("people", Unit.PEOPLE, "coalesce(sum(people), 0)"),
    CONTRACTED("contracted", Unit.HOUSEHOLDS, "count(*) filter (where contracted)"),
    CONTRACTED_PEOPLE("contractedPeople", Unit.PEOPLE, "coalesce(sum(people) filter (where contracted), 0)"),
    ASSIGNED("assigned", Unit.HOUSEHOLDS, "count(*) filter (where assigned)"),
    MOVED("moved", Unit.HOUSEHOLDS, "count(*) filter (where moved)"),
    MOVED_PEOPLE("movedPeople", Unit.PEOPLE, "coalesce(sum(people) filter (where moved), 0)"),
    DEMOLISHED("demolished", Unit.HOUSEHOLDS, "count(*) filter (where demolished)"),
    RECLAIMED("reclaimed", Unit.HOUSEHOLDS, "count(*) filter (where reclaimed)"),
    RECLAIMED_M2("reclaimedM2", Unit.SQUARE_METRES, "coalesce(sum(reclaimed_area_m2), 0)"),
    /** 1 mu is 2000/3 m². */
    RECLAIMED_MU("reclaimedMu", Unit.MU, "round(coalesce(sum(reclaimed_area_m2), 0) * 3 / 2000, 2)"),
    INDUSTRY("industry", Unit.HOUSEHOLDS, "count(*) filter (where nullif(follow_up_industry, '') is not null)"),
    DEEDS("deeds", Unit.HOUSEHOLDS, "count(*) filter (where title_deed)"),
    REGISTERS("registers", Unit.HOUSEHOLDS, "count(*) filter (where register_moved)"),
    /** Of those households whose people are known, too. */
    NEW_AREA_M2("newAreaM2", Unit.SQUARE_METRES, "coalesce(sum(new_house_area_m2) filter (where people > 0), 0)"),
    /** Those of households whose new area is known. */
    HOUSED_PEOPLE("housedPeople", Unit.PEOPLE, "coalesce(sum(people) filter (where new_house_area_m2 is not null), 0)"),
    /** New area divided by those who have it; worked out by {@link Figures}. */
    AREA_PER_PERSON("areaPerPerson", Unit.SQUARE_METRES_PER_PERSON, "null::numeric"),
    OVER_AREA("overArea", Unit.HOUSEHOLDS, "count(*) filter (where over_area)");

    /** What a figure is counted in. */
    public enum Unit {
        HOUSEHOLDS("户", "households"),
        PEOPLE("人", "people"),
        SQUARE_METRES("m²", "m²"),
        MU("亩", "mu"),
        SQUARE_METRES_PER_PERSON("m²/人", "m² per person");

        private final Text text;

        Unit(String zh, String en) {
            text = new Text(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    private final String code;
    private final Unit unit;
    private final String sql;

    Figure(String code, Unit unit, String sql) {
        this.code = code;
        this.unit = unit;
        this.sql = sql;
    }

    /** The name outside of Java, such as {@code movedPeople}. */
    public String code() {
        return code;
    }

    public static Optional<Figure> find(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst();
    }

    public Unit unit() {
        return unit;
    }

    /** What people call it. */
    public Localised label() {
        return locale -> Messages.text(locale, "ledger.figure." + code);
    }

    String sql() {
        return sql;
    }
}
