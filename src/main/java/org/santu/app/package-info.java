/**
 * Start, configuration and command line: the room that knows all others and that none of them knows.
 *
 * <p>{@link org.santu.app.SantuApplication#main} reads the command line, opens the database and starts Spring.
 */
package org.santu.app;
