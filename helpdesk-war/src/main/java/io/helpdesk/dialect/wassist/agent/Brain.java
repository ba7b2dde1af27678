package io.helpdesk.dialect.wassist.agent;

/** Who thinks for an agent, in the core's words. Nothing of it is shown on this wire. */
final class Brain {

    static final String KEY = "brain";
    static final String MODEL = "model";
    static final String OUTSIDE = "outside";

    private Brain() {}
}
