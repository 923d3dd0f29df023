package org.santu.catalog;

import java.util.List;
import org.santu.problem.SantuException;

/** The YAML files do not make a catalog. Lists every mistake, so that one round of corrections is enough. */
public class CatalogException extends SantuException {
    private final transient List<CatalogMistake> mistakes;

    public CatalogException(List<CatalogMistake> mistakes) {
        super("SANTU-CATALOG-INVALID", mistakes.size(), CatalogMistake.lines(mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<CatalogMistake> mistakes() {
        return mistakes;
    }
}
