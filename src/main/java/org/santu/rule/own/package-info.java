/** What counties decide for themselves: the table, who may decide, and the addresses of the rules. */
package org.santu.rule.own;
