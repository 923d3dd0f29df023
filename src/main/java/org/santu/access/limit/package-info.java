/** How much one caller or one address may ask: requests in a minute, bytes in a body. */
package org.santu.access.limit;
