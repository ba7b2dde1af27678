package io.helpdesk.dialect.libredesk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.Labels;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.dialect.libredesk.FailureMapper;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.Json;
import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.util.List;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.Test;

/** With real routing, JSON and words for failures, and labels written by hand. */
class TagsResourceTest extends JerseyTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.120Z");

    private final ListedLabels labels = new ListedLabels();

    @Override
    protected Application configure() {
        return new ResourceConfig(TagsResource.class, LibredeskJson.class, FailureMapper.class)
                .addProperties(Json.OURS_ALONE)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        var current = new CurrentCaller();
                        current.set(Caller.system(1, "Test"));
                        bind(current).to(CurrentCaller.class);
                        bind(labels).to(Labels.class);
                    }
                });
    }

    @Test
    void tagsAreTheAccountsLabelsInTheEnvelope() {
        labels.known = List.of(new Label(4, 1, "billing", null, "#1f93ff", null, NOON, NOON));
        var answer = target("tags").request().get();
        assertEquals(200, answer.getStatus());
        assertEquals("application/json", answer.getHeaderString("Content-Type"));
        assertEquals(
                "{\"status\":\"success\",\"data\":[{\"id\":4,\"created_at\":\"2026-01-02T12:00:00.12Z\","
                        + "\"updated_at\":\"2026-01-02T12:00:00.12Z\",\"name\":\"billing\"}]}",
                answer.readEntity(String.class));
    }

    @Test
    void aRefusalWearsTheEnvelopeToo() {
        labels.refusal = new Forbidden("permission");
        var answer = target("tags").request().get();
        assertEquals(403, answer.getStatus());
        assertEquals(
                "{\"status\":\"error\",\"message\":\"Permission denied\",\"data\":null,\"error_type\":\"PermissionException\"}",
                answer.readEntity(String.class));
    }

    private static final class ListedLabels implements Labels {

        private List<Label> known = List.of();
        private RuntimeException refusal;

        @Override
        public List<Label> list(Caller caller) {
            if (refusal != null) {
                throw refusal;
            }
            return known;
        }

        @Override
        public Label get(Caller caller, long labelId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Label create(Caller caller, SaveLabel command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Label update(Caller caller, long labelId, SaveLabel command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Caller caller, long labelId) {
            throw new UnsupportedOperationException();
        }
    }
}
