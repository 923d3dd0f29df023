package org.santu.bench;

/**
 * What a load generator saw in one round.
 *
 * @param good answers as wanted
 * @param busy answers 503
 * @param failed every other answer, and connections that broke
 * @param seconds from the first request to the last answer
 * @param bytes of the good answers
 * @param p50Millis half of the answers came within this time
 * @param p99Millis of a hundred answers, one took longer
 */
record Load(long good, long busy, long failed, double seconds, long bytes, double p50Millis, double p99Millis) {

    double perSecond() {
        return good / seconds;
    }

    double kilobytes() {
        return good == 0 ? 0 : bytes / 1000.0 / good;
    }
}
