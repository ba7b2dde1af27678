/**
 * People sign in: with a password, with a link that is good for once, or because the server around us knows them. What comes
 * of it is a {@link io.helpdesk.api.signin.UserSession}, whose secret is a credential like others
 * ({@link io.helpdesk.api.caller.Credential.SessionToken}, {@link io.helpdesk.api.caller.Credential.AccountSession}).
 */
package io.helpdesk.api.signin;
