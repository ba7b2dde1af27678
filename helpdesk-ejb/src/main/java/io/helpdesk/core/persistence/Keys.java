package io.helpdesk.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;

/**
 * Hands out keys from a sequence in blocks, before the entity is handed to Hibernate. So rows that refer to each other can
 * be completed first and are then inserted once; a key that Hibernate generates at {@code persist} would make every later
 * change of the new entity an update of its own.
 */
@ApplicationScoped
public class Keys {

    /** As the sequences are defined: {@code increment by 50}. */
    private static final int BLOCK = 50;

    @Inject
    private Session session;

    private final ConcurrentHashMap<String, Block> blocks = new ConcurrentHashMap<>();

    protected Keys() {
        // for the proxy
    }

    public Keys(Session session) {
        this.session = session;
    }

    /** @param sequence its name; never a client's word */
    public long next(String sequence) {
        var block = blocks.computeIfAbsent(sequence, name -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.next = fetch(sequence);
                block.end = block.next + BLOCK;
            }
            return block.next++;
        }
    }

    /**
     * A key that Hibernate would have given the next new entity of this class, and gives to none now: from the same block, so
     * that it looks like theirs.
     */
    public long nextOf(Class<?> entity) {
        var current = session.unwrap(SharedSessionContractImplementor.class);
        var generator = (BeforeExecutionGenerator) current.getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(entity)
                .getGenerator();
        return (Long) generator.generate(current, null, null, EventType.INSERT);
    }

    private long fetch(String sequence) {
        var dialect = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect();
        var sql = dialect.getSequenceSupport().getSequenceNextValString(sequence);
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static final class Block {
        private long next;
        private long end;
    }
}
