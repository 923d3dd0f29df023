/** What an error of the database, or a disk without room, means for who asked. */
package org.santu.problem.sql;
