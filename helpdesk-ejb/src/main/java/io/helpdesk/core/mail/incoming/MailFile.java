package io.helpdesk.core.mail.incoming;

import java.nio.file.Path;

/**
 * A part of a mail that is kept as a file.
 *
 * @param name null for none
 * @param contentType in lower case, without parameters
 * @param contentId under which HTML refers to it, without angle brackets; null for none
 * @param inline whether it is meant to be seen with the text
 * @param bytes decoded; whoever had the mail read removes them
 */
public record MailFile(String name, String contentType, String contentId, boolean inline, Path bytes) {}
