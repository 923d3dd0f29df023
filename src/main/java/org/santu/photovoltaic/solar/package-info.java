/** Where the sun stands and how much of its light falls on a tilted surface. Pure; formulas name their source. */
package org.santu.photovoltaic.solar;
