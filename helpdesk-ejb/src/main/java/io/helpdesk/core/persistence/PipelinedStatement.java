package io.helpdesk.core.persistence;

import io.helpdesk.core.persistence.Pipeline.Bound;
import io.helpdesk.core.persistence.Pipeline.Setting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one row that is not sent yet: an insert is answered at once, as it changes one row or fails, and an update or
 * deletion is sent together with what is held. As soon as anything else is wanted of it, it is the driver's own statement.
 */
final class PipelinedStatement implements InvocationHandler {

    private final Connection connection;
    private final Pipeline pipeline;
    private final String sql;
    private final boolean insert;
    private List<Setting> settings = new ArrayList<>();
    private boolean batched;
    private boolean closed;
    private PreparedStatement real;

    private PipelinedStatement(Connection connection, Pipeline pipeline, String sql) {
        this.connection = connection;
        this.pipeline = pipeline;
        this.sql = sql;
        this.insert = isInsert(sql);
    }

    /** @param connection the driver's or the pool's */
    static PreparedStatement of(Connection connection, Pipeline pipeline, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PipelinedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new PipelinedStatement(connection, pipeline, sql));
    }

    /** Whether statements like this can be held or sent with what is held: an insert adds one row or fails, the others only say how many. */
    static boolean fits(String sql) {
        return (isInsert(sql) && sql.contains(" values ") && !sql.contains(" on conflict ")
                        || sql.startsWith("update ")
                        || sql.startsWith("delete "))
                && sql.indexOf(';') < 0
                && !sql.contains(" returning ");
    }

    private static boolean isInsert(String sql) {
        return sql.startsWith("insert into ");
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (real != null) {
            return Pipeline.call(method, real, arguments);
        }
        var name = method.getName();
        if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer) {
            if (batched) {
                return Pipeline.call(method, driver(), arguments);
            }
            settings.add(new Setting(method, arguments));
            return null;
        }
        switch (name) {
            case "addBatch" -> {
                if (arguments != null || batched) {
                    return Pipeline.call(method, driver(), arguments);
                }
                batched = true;
                return null;
            }
            case "executeBatch" -> {
                return batched ? new int[] {once()} : new int[0];
            }
            case "executeUpdate" -> {
                return arguments == null && !batched ? once() : Pipeline.call(method, driver(), arguments);
            }
            case "close" -> {
                closed = true;
                return null;
            }
            case "isClosed" -> {
                return closed;
            }
            case "getWarnings", "clearWarnings" -> {
                return null;
            }
            // asked by whoever puts them back before closing
            case "getMaxRows", "getQueryTimeout" -> {
                return 0;
            }
            case "clearBatch", "clearParameters" -> {
                restart();
                return null;
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "toString" -> {
                return sql;
            }
            default -> {
                return Pipeline.call(method, driver(), arguments);
            }
        }
    }

    private void restart() {
        settings = new ArrayList<>();
        batched = false;
    }

    /** One row. */
    private int once() throws SQLException {
        var bound = new Bound(sql, List.copyOf(settings), parameters());
        restart();
        if (insert) {
            pipeline.hold(connection, bound);
            return 1;
        }
        return pipeline.send(connection, bound);
    }

    private int parameters() {
        return settings.stream()
                .mapToInt(each -> (Integer) each.arguments()[0])
                .max()
                .orElse(0);
    }

    /** From now on it is the driver's, with all that was done so far; what is held goes before it. */
    private PreparedStatement driver() throws SQLException {
        if (closed) {
            throw new SQLException("the statement is closed");
        }
        pipeline.send(connection);
        real = connection.prepareStatement(sql);
        for (var setting : settings) {
            Pipeline.set(real, setting, 0);
        }
        if (batched) {
            real.addBatch();
        }
        return real;
    }
}
