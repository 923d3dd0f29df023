/** Files in XML: read as a stream, without document types and without fetching anything. */
package org.santu.exchange.xml;
