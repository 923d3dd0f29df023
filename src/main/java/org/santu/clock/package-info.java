/** Work that is done again and again while the application runs: one clock for everybody who needs one. */
package org.santu.clock;
