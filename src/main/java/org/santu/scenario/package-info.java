/**
 * Plans that were worked out, whatever desk they come from: ordered as jobs, kept as scenarios, compared, put away, accepted into the
 * layers and opened again.
 *
 * <p>A desk declares a {@link org.santu.scenario.PlanDesk} as a bean; the rest is done here. Other rooms look at what there is by
 * {@link org.santu.scenario.Scenarios}.
 */
package org.santu.scenario;
