/** Text as it comes, as it is stored and as it is read: what no database takes is refused or left out, nowhere else than here. */
package io.helpdesk.api.text;
