package org.santu.network;

import java.util.Arrays;

/** Nodes by their time, the earliest first, each once: a heap with four children, which suits the memory cache. */
final class NodeHeap {
    private static final int ARITY = 4;

    private final double[] time;
    private final int[] place;
    private int[] heap = new int[1024];
    private int size;

    /** @param time read for the order; an entry may only become smaller, and {@link #offer} must follow */
    NodeHeap(double[] time) {
        this.time = time;
        this.place = new int[time.length];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a node in, or where it belongs after its time became earlier. */
    void offer(int node) {
        int at = place[node];
        if (at < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            at = size++;
        }
        double key = time[node];
        while (at > 0) {
            int parent = (at - 1) / ARITY;
            if (time[heap[parent]] <= key) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = node;
        place[node] = at;
    }

    int poll() {
        int least = heap[0];
        place[least] = -1;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return least;
    }

    private void sink(int node) {
        double key = time[node];
        int at = 0;
        while (true) {
            int child = ARITY * at + 1;
            if (child >= size) {
                break;
            }
            int best = child;
            for (int other = child + 1; other < Math.min(child + ARITY, size); other++) {
                if (time[heap[other]] < time[heap[best]]) {
                    best = other;
                }
            }
            if (time[heap[best]] >= key) {
                break;
            }
            heap[at] = heap[best];
            place[heap[at]] = at;
            at = best;
        }
        heap[at] = node;
        place[node] = at;
    }
}
