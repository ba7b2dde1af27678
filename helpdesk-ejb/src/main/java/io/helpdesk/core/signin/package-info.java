/**
 * People sign in: passwords are compared outside of transactions ({@link io.helpdesk.core.signin.SignInsBean}), what follows
 * happens in short ones ({@link io.helpdesk.core.signin.SignInSteps}), and links that are good for once go out by mail
 * (docs/adr/0039-passwords-and-sessions.md). Who stands behind a session is judged where other credentials are, in {@code core.access}.
 */
package io.helpdesk.core.signin;
