/** The photovoltaics desk: sun, yield, and who gets how much of the quota. */
package org.santu.photovoltaic;
