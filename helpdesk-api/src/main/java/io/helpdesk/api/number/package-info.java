/** Numbers as clients write them: exact, and of any size that can be written out. */
package io.helpdesk.api.number;
