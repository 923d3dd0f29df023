/** Files that only their owner may read, on whatever file system. Pure: Java's own library and nothing else. */
package org.santu.ownerfile;
