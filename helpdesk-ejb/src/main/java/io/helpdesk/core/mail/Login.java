package io.helpdesk.core.mail;

/**
 * Who is to be let in.
 *
 * @param password null where a token takes its place
 * @param mechanism of SASL, in capital letters; null for any that both sides know
 */
public record Login(String user, String password, String mechanism) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Login[user=" + user + ", mechanism=" + mechanism + "]";
    }
}
