package io.helpdesk.dialect.libredesk.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * Our own words for keys that consoles ask for; what is before a bar is for one, behind it for several. The original's texts
 * are its own: a console that wants them brings them along.
 */
final class EnglishWords {

    static final String CODE = "en-US";
    static final String NAME = "English (US)";

    /** By key. */
    static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("_.code", CODE),
            Map.entry("_.name", NAME),
            Map.entry("auth.email", "Email address"),
            Map.entry("auth.password", "Password"),
            Map.entry("auth.signIn", "Sign in"),
            Map.entry("auth.signOut", "Sign out"),
            Map.entry("globals.messages.add", "Add"),
            Map.entry("globals.messages.cancel", "Cancel"),
            Map.entry("globals.messages.close", "Close"),
            Map.entry("globals.messages.create", "Create"),
            Map.entry("globals.messages.delete", "Delete"),
            Map.entry("globals.messages.disabled", "This is turned off"),
            Map.entry("globals.messages.edit", "Edit"),
            Map.entry("globals.messages.save", "Save"),
            Map.entry("globals.messages.search", "Search"),
            Map.entry("globals.messages.send", "Send"),
            Map.entry("globals.terms.agent", "Agent | Agents"),
            Map.entry("globals.terms.contact", "Contact | Contacts"),
            Map.entry("globals.terms.conversation", "Conversation | Conversations"),
            Map.entry("globals.terms.inbox", "Inbox | Inboxes"),
            Map.entry("globals.terms.macro", "Macro | Macros"),
            Map.entry("globals.terms.message", "Message | Messages"),
            Map.entry("globals.terms.note", "Note | Notes"),
            Map.entry("globals.terms.permission", "Permission | Permissions"),
            Map.entry("globals.terms.priority", "Priority | Priorities"),
            Map.entry("globals.terms.role", "Role | Roles"),
            Map.entry("globals.terms.setting", "Setting | Settings"),
            Map.entry("globals.terms.status", "Status | Statuses"),
            Map.entry("globals.terms.tag", "Tag | Tags"),
            Map.entry("globals.terms.team", "Team | Teams"),
            Map.entry("globals.terms.template", "Template | Templates"),
            Map.entry("globals.terms.user", "User | Users"),
            Map.entry("globals.terms.view", "View | Views"),
            Map.entry("globals.terms.webhook", "Webhook | Webhooks"),
            Map.entry("validation.invalidFields", "Some of this cannot be used as it is"),
            Map.entry("validation.required", "This is needed")));

    private EnglishWords() {}
}
