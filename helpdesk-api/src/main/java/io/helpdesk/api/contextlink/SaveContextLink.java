package io.helpdesk.api.contextlink;

/**
 * What a link is to be, as a whole.
 *
 * @param secret empty for none; null leaves the one there is
 */
public record SaveContextLink(String name, String urlTemplate, String secret, int tokenSeconds, boolean active) {

    @Override
    public String toString() {
        return "SaveContextLink[" + name + "]";
    }
}
