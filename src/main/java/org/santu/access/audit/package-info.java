/** The door through which auditors read the log, each what concerns their region. */
package org.santu.access.audit;
