/**
 * What a room implements to add a command to the command line: a class that knows its options, and a bean that does the
 * work. Knows nothing of the other rooms.
 */
package org.santu.command;
