/** Our styles in the form that QGIS keeps and applies by itself, so that a file opens there as it looks here. */
package org.santu.exchange.out.qml;
