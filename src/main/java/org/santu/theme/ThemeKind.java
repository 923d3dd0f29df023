package org.santu.theme;

/** How a theme shows its numbers. */
enum ThemeKind {
    /** Areas, or points, in the colour of their class. */
    CLASSES,
    /** Circles whose area grows with the number. */
    SYMBOLS,
    /** Dots spread over the areas, each standing for the same amount. */
    DOTS,
    /** Bands of equal density around points. */
    HEAT
}
