package io.helpdesk.api.whatsapp;

import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;

/** Where the provider of WhatsApp inboxes calls. It shows what only it can know, and no credential of ours. */
public interface WhatsAppDoor {

    /** @throws NotFound {@code "inbox"} if no WhatsApp inbox has this number */
    void find(String number);

    /**
     * Lets the provider see that the address is ours.
     *
     * @param number of an inbox, with or without its plus sign
     * @param verifyToken as the provider shows it, or null
     * @throws Unauthenticated {@code "verify_token"} if it is not the inbox's, or there is no such inbox
     */
    void shakeHands(String number, String verifyToken);

    /**
     * Keeps what the provider brings; it is worked off soon after this returns. What is for inboxes that nobody has, and what makes no
     * sense, is passed over.
     *
     * @param number of an inbox, with or without its plus sign
     * @param signature {@code X-Hub-Signature-256}, or null
     * @param call byte by byte as it came
     * @throws NotFound {@code "inbox"} if no WhatsApp inbox has this number
     * @throws Unauthenticated {@code "signature"} if there is none
     * @throws Forbidden {@code "signature"} if it is wrong, or there is no secret to hold it against
     */
    void take(String number, String signature, byte[] call);
}
