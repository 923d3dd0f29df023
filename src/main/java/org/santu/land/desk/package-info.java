/** The land check on the county's data: what the caller may see of protected land, and the addresses. */
package org.santu.land.desk;
