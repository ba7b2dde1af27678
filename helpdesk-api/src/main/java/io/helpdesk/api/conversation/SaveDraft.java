package io.helpdesk.api.conversation;

import java.util.Map;

/**
 * What to keep of a draft, in place of what was kept.
 *
 * @param content not null; up to 150,000 characters
 * @param meta not null; as large as attributes may be
 */
public record SaveDraft(Draft.Kind kind, String content, Map<String, Object> meta) {}
