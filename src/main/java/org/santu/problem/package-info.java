/**
 * How Santu says that something went wrong: one exception type with a stable code, and its text in Chinese and English.
 *
 * <p>Every room may use this one; it knows nothing of the others.
 */
package org.santu.problem;
