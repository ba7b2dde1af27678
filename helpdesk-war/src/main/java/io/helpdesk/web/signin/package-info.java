/** How people sign in with a browser, as far as all dialects share it. */
package io.helpdesk.web.signin;
