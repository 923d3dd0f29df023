package org.santu.cluster;

/** Is told how a server fares that is kept alive. */
@FunctionalInterface
public interface ServerListener {
    /** What has happened to the server. */
    enum Event {
        /** It has ended without being asked to. */
        DIED,
        /** It answers again. */
        BACK,
        /** It could not be started again; that is tried once more later. */
        AWAY
    }

    /**
     * @param event what has happened
     * @param reason why it could not be started, else empty
     */
    void happened(Event event, String reason);
}
