/** The plan file of the relocation desk: what may stand in it, and its reader, which names file and line of each mistake. */
package org.santu.relocation.plan;
