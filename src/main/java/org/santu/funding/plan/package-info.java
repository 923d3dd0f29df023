/** What there is to share out, among whom, and by which terms. Pure. */
package org.santu.funding.plan;
