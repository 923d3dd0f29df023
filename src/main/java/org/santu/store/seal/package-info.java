/**
 * Encryption of single values before they reach the database: keys and their file, and the form of a sealed text. Knows nothing
 * of layers or SQL.
 */
package org.santu.store.seal;
