/** Where things stand on a sheet and how large the map is drawn. Pure arithmetic in millimetres and metres. */
package org.santu.sheet.layout;
