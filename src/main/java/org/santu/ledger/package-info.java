/**
 * The relocation ledger, to village, household and person: who is to move, who has signed, moved, taken the old house down and
 * given the land back; what is late, and what cannot be right. It keeps nothing of its own: every figure is counted from the
 * households that the caller may see.
 */
package org.santu.ledger;
