package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.mail.incoming.ReceivedMail.Machine;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a program may answer (RFC 3834, 2 and 4): a person, at the address the mail left from. */
final class Answerable {

    private static final Pattern NOBODY_READS = Pattern.compile(
            "(?:mailer-daemon|postmaster|listserv|majordomo|owner-.*|.*-owner|.+-request|bounces?(?:[-+=].*)?"
                    + "|(?:no|do-?not)[-_.]?reply(?:[-+=].*)?)@.*",
            Pattern.CASE_INSENSITIVE);

    private Answerable() {}

    /** @param own address of the inbox it came to */
    static Optional<String> by(MailHeaders headers, String own) {
        if (MachineMarks.of(headers) != Machine.PERSON || headers.has("X-Helpdesk-Message") || isReport(headers)) {
            return Optional.empty();
        }
        var from = headers.addresses("From");
        var leftFrom = headers.has("Return-Path") ? headers.addresses("Return-Path") : from;
        var mine = ContactAddress.normalEmail(own);
        boolean nobody = Stream.of(from, leftFrom, headers.addresses("Reply-To"))
                .flatMap(List::stream)
                .map(MailAddress::address)
                .anyMatch(address -> NOBODY_READS.matcher(address).matches()
                        || ContactAddress.normalEmail(address).equals(mine));
        return nobody
                ? Optional.empty()
                : leftFrom.stream()
                        .findFirst()
                        .map(MailAddress::address)
                        .filter(address -> address.equals(StorableText.kept(address, Checks.LINE)));
    }

    private static boolean isReport(MailHeaders headers) {
        var type = headers.raw("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }
}
