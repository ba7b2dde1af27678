package io.helpdesk.core.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes bodies with a key made of the request's name, which is not stored: AES-GCM (NIST SP 800-38D). */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] id;
    private final SecretKeySpec key;

    Seal(byte[] name) {
        this.id = derived("id", name);
        this.key = new SecretKeySpec(derived("seal", name), "AES");
    }

    /** Under which the answer is stored; tells neither the name nor the key. */
    byte[] id() {
        return id;
    }

    byte[] close(byte[] open) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, open);
        var all = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, all, NONCE, closed.length);
        return all;
    }

    /** @throws IllegalStateException if it was changed or closed by another name */
    byte[] open(byte[] closed) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), Arrays.copyOfRange(closed, NONCE, closed.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    private static byte[] derived(String use, byte[] name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(use.getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
