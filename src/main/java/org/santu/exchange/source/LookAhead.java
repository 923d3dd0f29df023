package org.santu.exchange.source;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator that has to read on to know whether there is more. For one thread. */
public abstract class LookAhead<T> implements Iterator<T> {
    private T next;

    /** The next one, or null at the end. */
    protected abstract T find();

    @Override
    public final boolean hasNext() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T found = next;
        next = null;
        return found;
    }
}
