/** Empty workbooks that a village clerk fills in and that are imported as they are. */
package org.santu.exchange.out.template;
