package org.santu.demo;

import java.util.Arrays;

/** A binary heap of longs, smallest first. Holds a non-negative float in the upper half as key, an index in the lower. */
final class LongHeap {
    private long[] heap = new long[1 << 12];
    private int size;

    void add(float key, int index) {
        long entry = (long) Float.floatToRawIntBits(key) << 32 | index & 0xffffffffL;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (heap[parent] <= entry) {
                break;
            }
            heap[i] = heap[parent];
            i = parent;
        }
        heap[i] = entry;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Key of the smallest entry. */
    float peekKey() {
        return Float.intBitsToFloat((int) (heap[0] >>> 32));
    }

    /** Takes out the entry with the smallest key and answers its index. */
    int poll() {
        int result = (int) heap[0];
        long last = heap[--size];
        int i = 0;
        int half = size >>> 1;
        while (i < half) {
            int child = 2 * i + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = last;
        return result;
    }
}
