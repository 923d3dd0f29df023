/**
 * The relocation desk: reads a plan file and the county's data under the scope of who asks, works the plan out and writes the
 * results.
 *
 * <p>{@link org.santu.relocation.plan} is the file, {@link org.santu.relocation.siting} the pure computation.
 */
package org.santu.relocation;
