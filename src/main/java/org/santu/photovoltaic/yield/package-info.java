/** What a station yields, month by month, and what that is worth for households. Pure; formulas name their source. */
package org.santu.photovoltaic.yield;
