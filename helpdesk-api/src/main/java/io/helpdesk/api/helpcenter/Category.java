package io.helpdesk.api.helpcenter;

import java.time.Instant;

/**
 * Articles of a portal that belong together, in one language.
 *
 * @param slug what addresses call it; no other of the portal has it in this language
 * @param description null for none
 * @param icon null for none
 * @param place where it is among the others, the smallest first
 * @param parentId another one of the portal, or null
 */
public record Category(
        long id,
        long accountId,
        long portalId,
        String slug,
        String name,
        String locale,
        String description,
        String icon,
        int place,
        Long parentId,
        Instant createdAt,
        Instant updatedAt) {}
