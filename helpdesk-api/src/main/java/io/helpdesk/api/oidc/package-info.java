/** Sign-in at a provider that an account has named (OpenID Connect). */
package io.helpdesk.api.oidc;
