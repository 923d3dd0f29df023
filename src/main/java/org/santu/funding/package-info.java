/** The desk of funds: which projects of a library are paid for, from which channel, and why the others are not. */
package org.santu.funding;
