package org.santu.render;

/** A style file that cannot be read at all. */
public final class StyleException extends RuntimeException {
    private final String code;

    private StyleException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable, begins with {@code SANTU-STYLE-}. */
    public String code() {
        return code;
    }

    static StyleException notXml(String fileName, int line, Throwable cause) {
        return new StyleException("SANTU-STYLE-NOT-XML", fileName + ":" + line + " is not well-formed XML", cause);
    }

    static StyleException forbidden(String fileName, int line) {
        return new StyleException(
                "SANTU-STYLE-FORBIDDEN", fileName + ":" + line + " DTDs and entities are not allowed", null);
    }

    static StyleException tooLarge(String fileName, String limit) {
        return new StyleException("SANTU-STYLE-TOO-LARGE", fileName + " is larger than " + limit, null);
    }

    static StyleException notStyle(String fileName, String root) {
        return new StyleException("SANTU-STYLE-NOT-SLD", fileName + " holds <" + root + ">, not an SLD", null);
    }
}
