/** The services of OGC: Santu's maps and features in other people's programs. Here is what all of them share. */
package org.santu.ogc;
