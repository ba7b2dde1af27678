package io.helpdesk.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link TestDesk} of its own: {@code @ExtendWith(HelpdeskExtension.class)}. It is on what Arquillian has deployed
 * for the class; for a class that is no Arquillian test, Payara Micro is started with the helpdesk alone, once for all classes.
 */
public final class HelpdeskExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestDesk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var desk = TestDesk.openAt(TestServer.current());
        test.getStore(ExtensionContext.Namespace.create(HelpdeskExtension.class))
                .put(desk, desk);
        return desk;
    }
}
