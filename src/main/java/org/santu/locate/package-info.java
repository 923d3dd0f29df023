/**
 * Where sites should stand and who goes to which: location-allocation with reasons.
 *
 * <p>Start at {@link org.santu.locate.Locate}: a {@link org.santu.locate.LocateProblem} goes in, a
 * {@link org.santu.locate.LocateResult} with bound, gap, loads and explanation comes out; {@link
 * org.santu.locate.ProblemFile} and {@link org.santu.locate.ResultFile} speak the JSON files of {@code santu locate}. The
 * solvers live in {@link org.santu.locate.core}. Pure: no Spring, no database, no state between calls; problems and results
 * are immutable and serialisable, so that a cluster may solve many at once.
 */
package org.santu.locate;
