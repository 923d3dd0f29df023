package org.santu.sheet;

import java.util.Locale;
import org.santu.problem.SantuException;
import org.santu.sheet.template.SheetTemplate.Orientation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is asked of one sheet and of the sheets of an atlas alike. */
public final class SheetOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--template", paramLabel = "T", required = true)
    private String template;

    @Option(names = "--paper", paramLabel = "A4..A0|WxH")
    private String paper;

    @Option(names = "--landscape")
    private boolean landscape;

    @Option(names = "--portrait")
    private boolean portrait;

    @Option(names = "--public")
    private boolean publicEdition;

    @Option(names = "--language", paramLabel = "zh|en")
    private String language;

    public String template() {
        return template;
    }

    /** As it was written; null for that of the template. */
    public String paper() {
        return paper;
    }

    /** Null for the way of the template. */
    public Orientation orientation() {
        if (landscape && portrait) {
            throw new SantuException("SANTU-SHEET-OPTION", "--portrait", "--landscape");
        }
        if (!landscape && !portrait) {
            return null;
        }
        return landscape ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
    }

    public boolean isPublicEdition() {
        return publicEdition;
    }

    /** The language of the sheets: that of the terminal where nothing else is said. */
    public Locale locale() {
        if (language == null) {
            return command.commandLine().getResourceBundle().getLocale();
        }
        if (!language.equals("zh") && !language.equals("en")) {
            throw new SantuException("SANTU-SHEET-OPTION", "--language", language);
        }
        return Locale.forLanguageTag(language);
    }
}
