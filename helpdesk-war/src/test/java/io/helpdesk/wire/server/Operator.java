package io.helpdesk.wire.server;

import java.util.Map;

/**
 * What an operator does to a server that runs, with the server's own means. Each call returns when the server has said how
 * it went.
 */
public interface Operator {

    /**
     * Deploys the built file under a name; its context root is the one that it carries.
     *
     * @throws IllegalStateException with the server's own words, if it refuses
     */
    void deploy(String name);

    /**
     * Takes away what was deployed under this name.
     *
     * @throws IllegalStateException with the server's own words, if it refuses
     */
    void undeploy(String name);

    /** Sets these configuration keys, and unsets what it had set before, for what is deployed from now on. */
    void configure(Map<String, String> keys);
}
