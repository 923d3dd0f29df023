package org.santu.theme;

import org.santu.catalog.Attribute;
import org.santu.catalog.LayerStyle;
import org.santu.catalog.Text;

/**
 * A thematic map as declared.
 *
 * @param name stable, lower-case
 * @param label its title
 * @param value the number
 * @param unit printed behind the number, or null
 * @param factor by which the number is multiplied, for example 100 for a percentage
 * @param kind how the number is shown
 * @param method how CLASSES are found
 * @param classes how many
 * @param ramp the colours
 * @param amountPerDot for DOTS, or null to choose
 * @param radiusMetres for HEAT, how far a point reaches
 */
record Theme(
        String name,
        Text label,
        ThemeValue value,
        Text unit,
        double factor,
        ThemeKind kind,
        ClassMethod method,
        int classes,
        ColourRamp ramp,
        Double amountPerDot,
        double radiusMetres) {
    /** Styles of themes are named so among the styles of a layer. */
    static final String STYLE_PREFIX = "theme-";

    String styleName() {
        return STYLE_PREFIX + name;
    }

    /** Whether somebody only tries it out. */
    boolean isDraft() {
        return name.startsWith(ThemeDraft.PREFIX);
    }

    Theme named(String other) {
        return new Theme(other, label, value, unit, factor, kind, method, classes, ramp, amountPerDot, radiusMetres);
    }

    /** As one of the styles of the layer that it is drawn on. */
    LayerStyle style() {
        return new LayerStyle(styleName(), label, "themes/" + name);
    }

    /** The unit of the attribute where the declaration tells none. */
    static Text unitOf(ThemeValue value) {
        Attribute attribute = value.attribute();
        if (attribute == null && value.numerator() != null && value.denominator() == null) {
            attribute = value.numerator().function() == Aggregate.Function.COUNT
                    ? null
                    : value.numerator().attribute();
        }
        return attribute == null || value.perSquareKilometre() ? null : attribute.unit();
    }
}
