package io.helpdesk.core.persistence;

/** What has to be right before the application starts. A bean that implements it is asked before the database is. */
public interface StartCheck {

    /** @throws IllegalStateException with a sentence that says what is wrong and what to do */
    void check();
}
