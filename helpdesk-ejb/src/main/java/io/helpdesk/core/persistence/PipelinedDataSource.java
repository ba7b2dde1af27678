package io.helpdesk.core.persistence;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;

/** Connections for Hibernate whose changes go through the transaction's {@link Pipeline}. */
final class PipelinedDataSource implements DataSource {

    private final DataSource connections;
    private final TransactionSynchronizationRegistry transactions;

    PipelinedDataSource(DataSource connections, TransactionSynchronizationRegistry transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /** Has what is held sent at the end of each flush of this factory's sessions. */
    void sendAfterFlushes(SessionFactory factory) {
        var listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.FLUSH, event -> send(event.getSession()));
        listeners.appendListeners(EventType.AUTO_FLUSH, event -> send(event.getSession()));
    }

    private void send(EventSource session) {
        var pipeline = Pipeline.of(transactions);
        if (pipeline != null && !pipeline.isEmpty()) {
            session.doWork(connection -> pipeline.send(((Below) connection).below()));
        }
    }

    /** What a connection of ours is made of. */
    private interface Below {

        Connection below();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pipelined(connections.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pipelined(connections.getConnection(user, password));
    }

    private Connection pipelined(Connection below) {
        return (Connection) Proxy.newProxyInstance(
                PipelinedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class, Below.class},
                new Statements(below));
    }

    private final class Statements implements InvocationHandler {

        private final Connection below;

        private Statements(Connection below) {
            this.below = below;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "below" -> {
                    return below;
                }
                case "prepareStatement", "createStatement", "prepareCall" -> {
                    var pipeline = Pipeline.of(transactions);
                    if (pipeline == null) {
                        return Pipeline.call(method, below, arguments);
                    }
                    if (arguments != null
                            && arguments.length == 1
                            && method.getName().equals("prepareStatement")
                            && PipelinedStatement.fits((String) arguments[0])) {
                        return PipelinedStatement.of(below, pipeline, (String) arguments[0]);
                    }
                    pipeline.send(below);
                    return Pipeline.call(method, below, arguments);
                }
                case "equals" -> {
                    return proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> {
                    return Pipeline.call(method, below, arguments);
                }
            }
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return connections.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        connections.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        connections.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return connections.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.helpdesk");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return connections.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return connections.isWrapperFor(type);
    }
}
