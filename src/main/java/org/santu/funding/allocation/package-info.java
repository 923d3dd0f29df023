/** Which projects are funded from which channel: a mixed-integer plan to the yuan, with its bound and its reasons. Pure. */
package org.santu.funding.allocation;
