/** What an error of the database means for who asked. */
package org.santu.problem.sql;
