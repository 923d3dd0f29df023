package org.santu.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A problem that a user can understand and act on.
 *
 * <p>The {@link #code() code} ({@code SANTU-...}) is stable and is the key of the text in the bundles
 * {@code messages/<room>_zh.properties} and {@code messages/<room>_en.properties}; the arguments fill the text. Details
 * (field, row, ...) travel as members of an {@code application/problem+json} answer.
 *
 * <p>Numbers among the arguments are formatted for the reader ({@code 12,250}); pass identifiers such as ports and codes
 * as strings.
 */
public class SantuException extends RuntimeException {
    private final String code;
    private final transient Object[] args;
    private final transient Map<String, Object> details = new LinkedHashMap<>();

    /**
     * @param code stable code, the key of the text; not null
     * @param args what the text names, in its order; elements may be null
     */
    public SantuException(String code, Object... args) {
        this(null, code, args);
    }

    /**
     * @param cause what went wrong underneath, for the log; may be null
     * @param code stable code, the key of the text; not null
     * @param args what the text names, in its order; elements may be null
     */
    public SantuException(Throwable cause, String code, Object... args) {
        super(code, cause);
        this.code = code;
        this.args = args.clone();
    }

    /** The stable code, such as {@code SANTU-CLUSTER-START}. */
    public String code() {
        return code;
    }

    /** The arguments of the text; a copy. */
    public Object[] args() {
        return args.clone();
    }

    /** Members to add to a machine-readable answer, in the order they were added; read-only. */
    public Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }

    /**
     * Adds a detail such as the field or the row at fault.
     *
     * @return this exception, so that it can be thrown at once
     */
    public SantuException with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    /** The text in the language of the reader, without the code. */
    public String text(Locale locale) {
        return Messages.text(locale, code, args);
    }

    /** Code and English text: this is what a log shows. */
    @Override
    public String getMessage() {
        return code + ": " + text(Locale.ENGLISH);
    }
}
