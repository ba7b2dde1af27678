package io.helpdesk.web.demo;

/** A dialect's example: an {@code @ApplicationScoped} bean in its package; nothing else has to know about it. */
public interface DemoExample {

    /** What the example shows, in a few words. */
    String title();

    /**
     * A command to paste into a shell.
     *
     * @param base address of the server, without a slash at its end
     */
    String command(DemoDesk desk, String base);
}
