/**
 * The HTTP side of the store: layers, features and regions as JSON.
 *
 * <p>A controller here takes the {@link org.santu.access.Caller} from the sign-in and hands it to the store, which knows
 * what that caller may see; none of the classes here filters rows or masks values itself.
 */
package org.santu.store.http;
