/**
 * Reading and writing XLSX: typed cells, caps against files that are made to hurt. Pure: no database, no Spring.
 */
package org.santu.workbook;
