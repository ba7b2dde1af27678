package io.helpdesk.core.whatsapp.incoming;

import java.nio.file.Path;

/**
 * A file that came with a message.
 *
 * @param path where its bytes are for the moment; null if it could not be fetched
 * @param trouble why, for people; null if it was
 */
public record FetchedFile(String name, String contentType, Path path, String trouble) {}
