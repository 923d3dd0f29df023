/** Exports and templates over HTTP. */
package org.santu.exchange.out.http;
