/** What can be wrong with a row beyond its single values: numbers of persons, families, shapes, places. */
package org.santu.exchange.check;
