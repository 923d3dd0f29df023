package org.santu.render;

import java.awt.image.BufferedImage;
import org.santu.catalog.Text;

/**
 * One line of a legend.
 *
 * @param ruleName name of the rule, or its Chinese title when it has none
 * @param title in both languages
 * @param symbol drawn with the rule's own symbolizers on nothing, {@code pixelRatio} times as large as it is meant to be shown
 * @param pixelRatio 1 or 2
 * @param minScaleDenominator from which scale on the rule draws, 0 for always
 * @param maxScaleDenominator up to which scale, infinite for always
 */
public record LegendItem(
        String ruleName,
        Text title,
        BufferedImage symbol,
        double pixelRatio,
        double minScaleDenominator,
        double maxScaleDenominator) {}
