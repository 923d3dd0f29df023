/**
 * Location-allocation on bare numbers: which sites open, and which demand goes where, at least cost.
 *
 * <p>One model carries every objective: {@link org.santu.locate.core.Instance}, the facility-location problem with fixed
 * costs, capacities, a cut-off and a limit on the number of sites. p-median, maximal coverage and set covering are
 * instances of it; the p-center is a search over instances. Nothing here has state between calls, and nothing knows
 * identifiers, files or languages: those live in {@link org.santu.locate}.
 */
package org.santu.locate.core;
