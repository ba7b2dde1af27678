package io.helpdesk.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal texts: AES-GCM with 256 bits (NIST SP 800-38D). A sealed text names its key by a few digits of the key's
 * hash, so that those of older keys are opened as long as the key is given. Without a key texts stay as they are.
 */
public final class SecretKeys {

    /** No text is sealed, and none that was can be opened. */
    public static final SecretKeys NONE = new SecretKeys(null, Map.of());

    private static final String SEALED = "{sealed:";
    /** Before an open text that looks like a sealed one. */
    private static final String OPEN = "{open}";

    private static final int KEY_BYTES = 32;
    private static final int NAME_DIGITS = 8;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, SecretKeySpec> keys;

    private SecretKeys(String current, Map<String, SecretKeySpec> keys) {
        this.current = current;
        this.keys = keys;
    }

    /**
     * @param key 32 bytes in Base64, by which texts are sealed from now on; empty for none
     * @param older the same with commas between them, by which texts may have been sealed before
     * @throws IllegalStateException if one of them is something else; does not say it
     */
    public static SecretKeys of(Optional<String> key, Optional<String> older) {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        var current = key.map(text -> add(text, "helpdesk.secrets.key", keys)).orElse(null);
        older.map(texts -> List.of(texts.split("[,\\s]+")))
                .orElse(List.of())
                .forEach(text -> add(text, "helpdesk.secrets.keys.old", keys));
        return new SecretKeys(current, Map.copyOf(keys));
    }

    private static String add(String text, String setting, Map<String, SecretKeySpec> keys) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(setting + " must be " + KEY_BYTES
                    + " random bytes in Base64, as `openssl rand -base64 32` writes them");
        }
        var name = name(bytes);
        keys.put(name, new SecretKeySpec(bytes, "AES"));
        return name;
    }

    private static String name(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("helpdesk key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, NAME_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether texts are sealed from now on. */
    public boolean seals() {
        return current != null;
    }

    /** How every text begins that is stored from now on by the current key; null without one. */
    public String beginning() {
        return current == null ? null : beginning(current);
    }

    /** The name of the key a stored text was sealed by; empty if it is open. */
    public static Optional<String> keyOf(String stored) {
        return stored.startsWith(SEALED) && stored.length() > SEALED.length() + NAME_DIGITS
                ? Optional.of(stored.substring(SEALED.length(), SEALED.length() + NAME_DIGITS))
                : Optional.empty();
    }

    /** Whether a text that was sealed by the key of this name can be opened. */
    public boolean knows(String name) {
        return keys.containsKey(name);
    }

    /** @return what is to be stored; null for null */
    public String seal(String text) {
        if (text == null) {
            return null;
        }
        if (current == null) {
            return text.startsWith(SEALED) || text.startsWith(OPEN) ? OPEN + text : text;
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, current, nonce, text.getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, all, NONCE, closed.length);
        return beginning() + Base64.getEncoder().encodeToString(all);
    }

    /**
     * @return what was sealed; null for null
     * @throws IllegalStateException if its key is not given, or it was changed
     */
    public String open(String stored) {
        if (stored == null) {
            return null;
        }
        var name = keyOf(stored);
        if (name.isEmpty()) {
            return stored.startsWith(OPEN) ? stored.substring(OPEN.length()) : stored;
        }
        if (!knows(name.get())) {
            throw new IllegalStateException("a secret was sealed by the key " + name.get() + ", which is not given");
        }
        var all = Base64.getDecoder()
                .decode(stored.substring(beginning(name.get()).length()));
        return new String(
                run(
                        Cipher.DECRYPT_MODE,
                        name.get(),
                        Arrays.copyOf(all, NONCE),
                        Arrays.copyOfRange(all, NONCE, all.length)),
                StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String name, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(name), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(beginning(name).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret cannot be read", e);
        }
    }

    private static String beginning(String name) {
        return SEALED + name + "}";
    }
}
