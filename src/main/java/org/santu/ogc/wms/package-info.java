/**
 * The Web Map Service of OGC, versions 1.1.1 and 1.3.0, at {@code /wms}: Santu's maps in other people's programs.
 *
 * <p>The way of a request: {@link org.santu.ogc.wms.WmsController} finds the operation and turns every problem into the
 * exception report of the version, {@link org.santu.ogc.wms.MapRequestReader} reads what maps and questions about them have
 * in common, {@link org.santu.ogc.wms.MapMaker} draws within the limits of memory, time and renderers. Whatever the request,
 * coordinates are x and y from {@link org.santu.ogc.ServedCrs} on, and data comes through the caller's store only.
 */
package org.santu.ogc.wms;
