package io.helpdesk.core.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out conversation numbers: unique in the account, from 1, rising on this node, with gaps where a transaction rolled
 * back or a node stopped. A locked counter would make all creates of an account queue until each other's commit; blocks
 * only queue for the short transaction that takes one.
 */
@ApplicationScoped
public class Numbers {

    @Inject
    private NumberBlocks blocks;

    private final ConcurrentHashMap<Long, Block> open = new ConcurrentHashMap<>();

    /** To be called before the transaction holds a connection: taking a block needs one of its own. */
    long next(long accountId) {
        var block = open.computeIfAbsent(accountId, id -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.next = blocks.take(accountId);
                block.end = block.next + NumberBlocks.SIZE;
            }
            return block.next++;
        }
    }

    private static final class Block {
        private long next;
        private long end;
    }
}
