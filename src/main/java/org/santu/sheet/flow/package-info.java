/**
 * Lets tables, legends and texts flow through columns and pages: what does not fit goes on in the next column or on the next page,
 * and nothing is ever cut.
 */
package org.santu.sheet.flow;
