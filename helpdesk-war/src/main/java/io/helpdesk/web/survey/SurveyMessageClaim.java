package io.helpdesk.web.survey;

import jakarta.enterprise.context.ApplicationScoped;

/** The same pages by the message that asks. */
@ApplicationScoped
public class SurveyMessageClaim extends SurveyClaim {

    static final String MOUNT = "/csat";

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Surveys by their message";
    }

    @Override
    public String document() {
        return "docs/dialects/libredesk.md";
    }
}
