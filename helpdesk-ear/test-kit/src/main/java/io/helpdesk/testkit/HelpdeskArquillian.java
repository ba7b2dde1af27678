package io.helpdesk.testkit;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.impl.loadable.JavaSPIExtensionLoader;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes the kit known to Arquillian: who watches where the helpdesk is deployed, and a container where there is no other. */
public final class HelpdeskArquillian implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DeploymentWatch.class);
        if (!anotherContainerIsThere()) {
            builder.service(DeployableContainer.class, PayaraMicroContainer.class);
        }
    }

    /** Arquillian takes one container adapter and refuses two; each of them is an extension that says so. */
    private static boolean anotherContainerIsThere() {
        var found = new ContainerSearch();
        // Arquillian's own: its lists also name what is left out, which ServiceLoader does not read
        for (var extension : new JavaSPIExtensionLoader().load()) {
            if (!(extension instanceof HelpdeskArquillian)) {
                extension.register(found);
            }
        }
        return found.container;
    }

    /** Is told what an extension would bring, and brings nothing. */
    private static final class ContainerSearch implements ExtensionBuilder {

        private boolean container;

        @Override
        public <T> ExtensionBuilder service(Class<T> service, Class<? extends T> implementation) {
            container |= service == DeployableContainer.class;
            return this;
        }

        @Override
        public <T> ExtensionBuilder override(
                Class<T> service, Class<? extends T> oldImplementation, Class<? extends T> newImplementation) {
            return this;
        }

        @Override
        public ExtensionBuilder observer(Class<?> handler) {
            return this;
        }

        @Override
        public ExtensionBuilder context(Class<? extends org.jboss.arquillian.core.spi.context.Context> context) {
            return this;
        }
    }
}
