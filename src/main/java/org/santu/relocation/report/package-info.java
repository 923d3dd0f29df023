/** The report on a relocation plan for the meeting that decides: map, criteria, rules, sites, alternatives, bound, what binds, who is worse off. */
package org.santu.relocation.report;
