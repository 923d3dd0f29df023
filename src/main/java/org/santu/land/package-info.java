/**
 * May this land be built on? Overlaps in ellipsoidal area with everything that is protected, the rule that holds for each, and
 * the balances of land. Pure: the parcels are given.
 */
package org.santu.land;
