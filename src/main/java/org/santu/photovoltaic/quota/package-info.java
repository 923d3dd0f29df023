/** Who gets how much of a scarce photovoltaic quota: a mixed-integer plan with its proof and its reasons. Pure. */
package org.santu.photovoltaic.quota;
