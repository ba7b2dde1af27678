package io.helpdesk.api.agent;

/** What an agent set as their own availability. */
public enum Availability {
    ONLINE,
    OFFLINE,
    BUSY
}
