/** What members say of themselves, and which account they work in (chatwoot-desk 2.1). */
package io.helpdesk.dialect.chatwoot.application.profile;
