/**
 * How a problem is said over HTTP: {@code application/problem+json} after RFC 9457, in the language of the caller.
 *
 * <p>Used by filters, which stand before the controllers, and by the one advice that stands behind them.
 */
package org.santu.problem.http;
