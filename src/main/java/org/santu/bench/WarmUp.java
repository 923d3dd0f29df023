package org.santu.bench;

import java.util.List;

/**
 * Makes tiles until the just-in-time compiler has little left to do: what is measured is a server that has run for a while, not
 * the first minute of its life. Each batch asks for tiles that nobody has asked for; when there are no more places, for the same
 * ones without one of the layers.
 */
final class WarmUp {
    private static final int BATCH = 1_000;
    private static final int MOST = 16_000;

    private final Wrk wrk;
    private final SantuServer santu;
    private final List<String> layers;
    private final List<TileChoice.Place> places;
    private final int clients;

    WarmUp(Wrk wrk, SantuServer santu, List<String> layers, List<TileChoice.Place> places, int clients) {
        this.wrk = wrk;
        this.santu = santu;
        this.layers = layers;
        this.places = places;
        this.clients = clients;
    }

    /** @return how many tiles it took */
    int until(String mediaType, String ending) throws Exception {
        int made = 0;
        double share = 1;
        while (made < MOST && (share > CompilerShare.AT_REST || made < places.size())) {
            List<String> paths = paths(made, ending);
            share = CompilerShare.during(
                    santu.pid(), () -> wrk.each(santu.address(), santu.cookie(), mediaType, paths, clients));
            made += paths.size();
        }
        return made;
    }

    private List<String> paths(int made, String ending) {
        int turn = made / places.size();
        int from = made % places.size();
        List<String> shown = turn == 0
                ? layers
                : layers.stream()
                        .filter(layer -> !layer.equals(layers.get((turn - 1) % layers.size())))
                        .toList();
        return places.subList(from, Math.min(from + BATCH, places.size())).stream()
                .map(place -> SantuServer.tilePath(shown, place, ending))
                .toList();
    }
}
