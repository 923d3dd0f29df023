package org.santu.store.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Seals texts and opens them again: {@code enc1:key:index:content:mask}.
 *
 * <p>The content is AES-256-GCM (NIST SP 800-38D), nonce and tag included, in base64url. Place, key, index and mask are part of
 * what the tag vouches for. The nonce is made from place and text by HMAC, in the manner of RFC 5297: the same text at the same
 * place is sealed alike, so that a journal shows no change where there is none, and no nonce ever meets two texts. The blind
 * index is an HMAC of field and text, by which equal texts of a field can be found; fields with few different values get none.
 * Safe for concurrent use.
 */
@Component
public class Sealer {
    private static final String PREFIX = "enc1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int INDEX_BYTES = 15;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SealKeys keys;

    public Sealer(SealKeys keys) {
        this.keys = keys;
    }

    /** The keys it works with. */
    public SealKeys keys() {
        return keys;
    }

    public static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * @param text what to hide
     * @param mask what readers without the clearance may see of it, null for nothing
     * @param indexed whether equal texts of the field shall be found
     */
    public String seal(String text, String mask, boolean indexed, Place place) {
        SealKey key = keys.current();
        String index = indexed ? index(key, place.field(), text) : "";
        String shown = mask == null ? "" : mask;
        byte[] nonce = Arrays.copyOf(SealKey.hmac(key.nonce(), place.text(), index, shown, text), NONCE_BYTES);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] content = run(Cipher.ENCRYPT_MODE, key, nonce, plain, aad(key.id(), index, shown, place));
        byte[] whole = ByteBuffer.allocate(NONCE_BYTES + content.length)
                .put(nonce)
                .put(content)
                .array();
        return PREFIX + key.id() + ":" + index + ":" + ENCODER.encodeToString(whole) + ":" + shown;
    }

    /**
     * @throws SantuException SANTU-SEAL-BROKEN when the text is not what was sealed at this place, SANTU-SEAL-KEY when its key is
     *     not there
     */
    public String open(String sealed, Place place) {
        String[] parts = sealed.split(":", 5);
        if (parts.length != 5 || !isSealed(sealed)) {
            throw broken(null, place);
        }
        SealKey key = keys.find(parts[1])
                .orElseThrow(() -> new SantuException(
                        "SANTU-SEAL-KEY",
                        place.layer(),
                        place.feature().toString(),
                        place.path(),
                        parts[1],
                        keys.path().toString()));
        try {
            byte[] whole = Base64.getUrlDecoder().decode(parts[3]);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] content = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            byte[] plain = run(Cipher.DECRYPT_MODE, key, nonce, content, aad(key.id(), parts[2], parts[4], place));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw broken(e, place);
        }
    }

    /** How every text begins that is sealed with the key in use. */
    public String currentBeginning() {
        return PREFIX + keys.currentId() + ":";
    }

    /** The beginnings of all sealed texts of a field, one a key, behind which the text may stand. */
    public String[] beginnings(String layer, String attribute, String text) {
        return keys.all().stream()
                .map(key -> PREFIX + key.id() + ":" + index(key, layer + "." + attribute, text))
                .toArray(String[]::new);
    }

    private static String index(SealKey key, String field, String text) {
        return ENCODER.encodeToString(Arrays.copyOf(SealKey.hmac(key.index(), field, text), INDEX_BYTES));
    }

    private static byte[] aad(String key, String index, String mask, Place place) {
        return String.join("\n", "1", key, index, mask, place.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SealKey key, byte[] nonce, byte[] input, byte[] aad) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(aad);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SantuException broken(RuntimeException cause, Place place) {
        return new SantuException(
                        cause,
                        "SANTU-SEAL-BROKEN",
                        place.layer(),
                        place.feature().toString(),
                        place.path())
                .with("layer", place.layer())
                .with("feature", place.feature().toString());
    }
}
