/** How evenly something is shared out: Lorenz curve, Gini, Theil within and between groups. Pure. */
package org.santu.equity;
