package org.santu.app;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.santu.problem.Messages;

/** Lets the help find its texts in the bundles of the rooms. */
final class HelpTexts extends ResourceBundle {
    private final Locale locale;

    HelpTexts(Locale locale) {
        this.locale = locale;
    }

    /** Commands ask it for the language of their reader. */
    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    protected Object handleGetObject(String key) {
        return Messages.keys(locale).contains(key) ? Messages.text(locale, key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Messages.keys(locale));
    }
}
