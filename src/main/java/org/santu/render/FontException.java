package org.santu.render;

/** No installed font can write Chinese. */
public final class FontException extends RuntimeException {

    FontException() {
        super("no installed font writes Chinese; install one, on Debian: apt-get install fonts-wqy-microhei");
    }

    /** Stable code for callers that translate. */
    public String code() {
        return "SANTU-RENDER-NO-CHINESE-FONT";
    }
}
