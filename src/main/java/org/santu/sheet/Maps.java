package org.santu.sheet;

import java.util.List;
import org.santu.problem.SantuException;

/**
 * The maps that this office makes.
 *
 * @param list in their order
 */
public record Maps(List<MapDeclaration> list) {

    public Maps {
        list = List.copyOf(list);
    }

    /** @throws SantuException SANTU-MAP-NOT-FOUND */
    public MapDeclaration getMap(String name) {
        return list.stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SantuException("SANTU-MAP-NOT-FOUND", name));
    }
}
