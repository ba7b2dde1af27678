package io.helpdesk.dialect.libredesk.survey;

import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.WithoutKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What somebody answers who was asked how it was. */
@Path("csat/{survey}/response")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class SurveyResource {

    private static final long HIGHEST = 5;
    private static final int LONGEST_FEEDBACK = 1000;

    @Inject
    Surveys surveys;

    /** Once; a rating of 0 is none. */
    @POST
    @WithoutKey
    public Envelope<Boolean> answer(@PathParam("survey") String uuid, LibredeskBody body) {
        long rating = body.number("rating");
        var feedback = StorableText.beginning(body.text("feedback"), LONGEST_FEEDBACK);
        try {
            body.refuseUnlessDecoded();
        } catch (LibredeskRefusal undecodable) {
            throw LibredeskRefusal.input("Invalid JSON");
        }
        if (rating < 0 || rating > HIGHEST) {
            throw LibredeskRefusal.input("Rating must be between 0 and 5 (0 means no rating)");
        }
        try {
            surveys.answer(
                    new Surveys.Name.OfMessage(UUID.fromString(uuid)),
                    rating == 0 ? null : (int) rating,
                    feedback,
                    true);
        } catch (NotFound | IllegalArgumentException unknown) {
            throw LibredeskRefusal.input("CSAT Survey not found");
        } catch (Conflict answered) {
            throw LibredeskRefusal.input("CSAT already submitted");
        } catch (Invalid refused) {
            throw LibredeskRefusal.input(
                    refused.subject().equals("survey")
                            ? "Either rating or feedback must be provided"
                            : "CSAT Survey not found");
        }
        return Envelope.done();
    }
}
