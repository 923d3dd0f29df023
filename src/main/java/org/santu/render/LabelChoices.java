package org.santu.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** The places where one label may stand, best first, each looked for when those before are taken. For one thread. */
final class LabelChoices implements Iterable<LabelPlace> {
    private final Iterator<Supplier<LabelPlace>> open;
    private final List<LabelPlace> found = new ArrayList<>();

    /** @param places each may answer null where there is no place after all */
    LabelChoices(List<Supplier<LabelPlace>> places) {
        open = places.iterator();
    }

    /** Looks for a place, if none has been found yet. */
    boolean isEmpty() {
        return !iterator().hasNext();
    }

    @Override
    public Iterator<LabelPlace> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                while (next >= found.size() && open.hasNext()) {
                    LabelPlace place = open.next().get();
                    if (place != null) {
                        found.add(place);
                    }
                }
                return next < found.size();
            }

            @Override
            public LabelPlace next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return found.get(next++);
            }
        };
    }
}
