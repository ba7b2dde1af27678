package io.helpdesk.api.campaign;

import io.helpdesk.api.campaign.Campaign.Occasion;
import java.util.Optional;

/** What to write on a campaign; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveCampaign(
        Long inboxId,
        String title,
        Optional<String> description,
        String message,
        Boolean enabled,
        Optional<Long> senderId,
        Occasion occasion,
        Boolean onlyInBusinessHours) {}
