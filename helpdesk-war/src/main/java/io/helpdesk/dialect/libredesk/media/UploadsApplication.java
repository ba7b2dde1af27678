package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.dialect.libredesk.FailureMapper;
import io.helpdesk.dialect.libredesk.JsonFailureMapper;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The door of uploaded files, which this wire has beside its API. */
@ApplicationPath("libredesk/uploads")
public class UploadsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                UploadsResource.class,
                VerdictFilter.class,
                Operations.class,
                FailureMapper.class,
                JsonFailureMapper.class,
                LibredeskJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
