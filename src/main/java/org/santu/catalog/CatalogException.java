package org.santu.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.santu.problem.SantuException;

/** The YAML files do not make a catalog. Lists every mistake, so that one round of corrections is enough. */
public class CatalogException extends SantuException {
    private final transient List<CatalogMistake> mistakes;

    public CatalogException(List<CatalogMistake> mistakes) {
        super(
                "SANTU-CATALOG-INVALID",
                mistakes.size(),
                mistakes.stream().map(CatalogMistake::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<CatalogMistake> mistakes() {
        return mistakes;
    }
}
