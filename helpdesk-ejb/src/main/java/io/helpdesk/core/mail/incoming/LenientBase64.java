package io.helpdesk.core.mail.incoming;

import java.util.Arrays;
import java.util.Base64;

/** Base64 as it comes: cut, with strange characters in it, or several pieces one after the other. */
final class LenientBase64 {

    private LenientBase64() {}

    /** As far as it can be read. */
    static byte[] decode(byte[] text) {
        var kept = new byte[text.length];
        int count = 0;
        for (byte each : text) {
            if (each >= 'A' && each <= 'Z'
                    || each >= 'a' && each <= 'z'
                    || each >= '0' && each <= '9'
                    || each == '+'
                    || each == '/') {
                kept[count++] = each;
            }
        }
        // one character alone is less than a byte
        return Base64.getDecoder().decode(Arrays.copyOf(kept, count % 4 == 1 ? count - 1 : count));
    }
}
