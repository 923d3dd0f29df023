/** Processes are killed at random moments under load; afterwards every change is accounted for. */
package org.santu.crash;
