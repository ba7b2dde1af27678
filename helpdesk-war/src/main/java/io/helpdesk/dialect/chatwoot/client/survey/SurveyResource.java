package io.helpdesk.dialect.chatwoot.client.survey;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** A survey, for whoever knows the conversation's UUID (chatwoot-client 2.1). */
@Path("csat_survey/{survey}")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class SurveyResource {

    @Inject
    Surveys surveys;

    @Inject
    CurrentParams params;

    @GET
    public SurveyJson show(@PathParam("survey") String uuid) {
        return SurveyJson.of(surveys.get(name(uuid)));
    }

    /** What is no rating changes nothing, and a later one stands in the place of an earlier one. */
    @PATCH
    public SurveyJson answer(@PathParam("survey") String uuid) {
        var name = name(uuid);
        var shown = surveys.get(name);
        var response = params.get()
                .lenientObject("message")
                .lenientObject("submitted_values")
                .lenientObject("csat_survey_response");
        try {
            return SurveyJson.of(surveys.answer(
                    name, rating(response), response.text("feedback_message").orElse(null), false));
        } catch (Invalid refused) {
            if (refused.subject().equals("survey")) {
                return SurveyJson.of(shown);
            }
            throw refused;
        }
    }

    @PUT
    public SurveyJson replace(@PathParam("survey") String uuid) {
        return answer(uuid);
    }

    private static Integer rating(ChatwootParams response) {
        if (!response.present("rating")) {
            return null;
        }
        return (int) Math.max(
                0, Math.min(JsonValues.wholeNumber(response.node("rating")).orElse(0), 6));
    }

    private static Surveys.Name name(String uuid) {
        try {
            return new Surveys.Name.OfConversation(UUID.fromString(uuid));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("survey");
        }
    }
}
