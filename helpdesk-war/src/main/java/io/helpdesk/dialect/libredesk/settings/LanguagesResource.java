package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.WithoutKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The words that a console shows (libredesk-desk 2.2); ours are few, and English. */
@Path("lang")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LanguagesResource {

    /** A language that there are words in. */
    public record LanguageJson(String code, String name) {}

    @GET
    @WithoutKey
    public Envelope<List<LanguageJson>> list() {
        return Envelope.success(List.of(new LanguageJson(EnglishWords.CODE, EnglishWords.NAME)));
    }

    /** English for every code, and without an envelope. */
    @GET
    @Path("{code}")
    @WithoutKey
    public Map<String, String> words(@PathParam("code") String code) {
        return EnglishWords.ALL;
    }
}
