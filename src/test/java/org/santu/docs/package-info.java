/** Tests of the documents themselves. */
package org.santu.docs;
