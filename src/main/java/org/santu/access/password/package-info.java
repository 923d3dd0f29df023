/** Which passwords are good enough. Pure: no database, no Spring. */
package org.santu.access.password;
