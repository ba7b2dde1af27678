package io.helpdesk.core.credential;

import io.helpdesk.api.problem.Overloaded;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords of users, kept as slow salted hashes (docs/adr/0039-passwords-and-sessions.md). They are set, and compared when
 * somebody signs in or changes theirs: on no other request. As many are derived at once as there are processors, so that
 * guesses do not keep all of the server's threads.
 */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 128;
    private static final String NAME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final AtomicLong derived = new AtomicLong();

    /** A hash as it is stored. */
    private record Stored(int iterations, byte[] salt, byte[] hash) {

        /** Null for what no release has written. */
        static Stored of(String text) {
            var parts = text.split("\\$");
            return parts.length == 4 && parts[0].equals(NAME)
                    ? new Stored(
                            Integer.parseInt(parts[1]),
                            Base64.getDecoder().decode(parts[2]),
                            Base64.getDecoder().decode(parts[3]))
                    : null;
        }
    }

    /** Whether it has an upper and a lower-case letter, a digit and another character (chatwoot-client 2.2). */
    public static boolean acceptable(String password) {
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(letter -> !Character.isLetterOrDigit(letter));
    }

    /**
     * Algorithm, iterations, salt and hash, separated by {@code $}.
     *
     * @throws Overloaded if too many are being derived
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return NAME + "$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(inTurn(() -> derive(password, salt, ITERATIONS)));
    }

    /**
     * Whether this is the password. Derives once, also if there is nothing to compare with or the password is longer than
     * any can be: nobody learns from the pace whether there is a user.
     *
     * @param stored as {@link #hash} made it, or null for none
     * @throws Overloaded if too many are being derived
     */
    public boolean matches(String password, String stored) {
        var known = stored == null ? null : Stored.of(stored);
        boolean possible = known != null && password.length() <= LONGEST;
        var salt = possible ? known.salt : new byte[SALT_BYTES];
        var text = password.length() <= LONGEST ? password : password.substring(0, LONGEST);
        var hash = inTurn(() -> derive(text, salt, possible ? known.iterations : ITERATIONS));
        return possible && MessageDigest.isEqual(hash, known.hash);
    }

    /** Whether a hash was made with fewer iterations than are made now. */
    public static boolean outdated(String stored) {
        var known = Stored.of(stored);
        return known == null || known.iterations < ITERATIONS;
    }

    /** How many were derived so far. */
    long derived() {
        return derived.get();
    }

    private byte[] inTurn(Supplier<byte[]> derivation) {
        try {
            if (!room.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        try {
            derived.incrementAndGet();
            return derivation.get();
        } finally {
            room.release();
        }
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            key.clearPassword();
        }
    }
}
