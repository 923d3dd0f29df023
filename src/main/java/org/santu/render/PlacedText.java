package org.santu.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;

/**
 * Letters and where they stand.
 *
 * @param placing from the letters, which begin at the origin on their base line, to pixels
 */
record PlacedText(String text, Font font, AffineTransform placing) {}
