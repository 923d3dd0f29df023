/** What the tests of every room share: data from outside, databases, the running application. */
package org.santu.testing;
