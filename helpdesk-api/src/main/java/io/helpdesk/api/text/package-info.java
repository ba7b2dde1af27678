/** Text as it comes and as it is stored: what no database takes is refused or left out, nowhere else than here. */
package io.helpdesk.api.text;
