/**
 * The wall around the data, tried from outside: every address of the running application, every role, every region, and attacks.
 *
 * <p>What must be visible to whom is computed from the test's own rows, not by asking the application.
 */
package org.santu.wall;
