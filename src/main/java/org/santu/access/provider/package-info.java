/** Signing in at an identity provider by OpenID Connect: settings, the provider's addresses, and sign-ins under way. */
package org.santu.access.provider;
