/** Money shared out among places by formula, to the yuan. Pure. */
package org.santu.funding.formula;
