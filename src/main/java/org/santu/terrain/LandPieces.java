package org.santu.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds pieces of good land: from the best cells outward, best neighbours first, until a piece is large enough; cells of
 * one piece hang together. The region is dealt into blocks, which take turns, so that sites are offered everywhere and not
 * only in the one best valley.
 */
public final class LandPieces {
    /** A piece reaches no further from its first cell than so many radii of a circle of its size. */
    private static final double LONGEST_RADII = 1.8;

    /**
     * What is looked for.
     *
     * @param count pieces at most
     * @param leastSquareMetres smaller ones are passed over
     * @param mostSquareMetres no piece grows further
     * @param leastScore of every cell
     * @param spacingMetres between the first cell of a piece and the middles of others
     */
    public record Wanted(
            int count, double leastSquareMetres, double mostSquareMetres, double leastScore, double spacingMetres) {}

    private final GridFrame frame;
    private final Suitability suitability;
    private final Wanted wanted;
    private final double cellSquareMetres;
    private final double reachMetres;
    private final BitSet used = new BitSet();
    private final List<Coordinate> centres = new ArrayList<>();
    private final List<int[]> pieces = new ArrayList<>();

    private LandPieces(Suitability suitability, Wanted wanted) {
        this.suitability = suitability;
        this.frame = suitability.frame();
        this.wanted = wanted;
        this.cellSquareMetres = frame.cellWidth() * frame.cellHeight();
        this.reachMetres = LONGEST_RADII * Math.sqrt(Math.max(wanted.mostSquareMetres(), cellSquareMetres) / Math.PI);
    }

    /** The cells of each piece, in the order found. */
    public static List<int[]> find(Suitability suitability, Wanted wanted) {
        LandPieces finder = new LandPieces(suitability, wanted);
        finder.find();
        return finder.pieces;
    }

    /**
     * One piece near a place, grown from the best cell within reach.
     *
     * @param taken cells of other pieces, left alone
     * @return its cells; none where no piece is large enough
     */
    public static int[] near(Suitability suitability, Wanted wanted, Coordinate place, double metres, BitSet taken) {
        LandPieces finder = new LandPieces(suitability, wanted);
        finder.used.or(taken);
        GridFrame frame = suitability.frame();
        List<Integer> seeds = new ArrayList<>();
        for (int row = Math.max(0, frame.row(place.y + metres));
                row <= Math.min(frame.rows() - 1, frame.row(place.y - metres));
                row++) {
            for (int column = Math.max(0, frame.column(place.x - metres));
                    column <= Math.min(frame.columns() - 1, frame.column(place.x + metres));
                    column++) {
                int cell = row * frame.columns() + column;
                if (suitability.score(cell) >= wanted.leastScore()
                        && finder.place(cell).distance(place) <= metres) {
                    seeds.add(cell);
                }
            }
        }
        seeds.sort(Comparator.<Integer>comparingDouble(cell -> -suitability.score(cell))
                .thenComparing(cell -> cell));
        for (int seed : seeds) {
            if (finder.grow(seed)) {
                return finder.pieces.get(0);
            }
        }
        return new int[0];
    }

    private void find() {
        List<int[]> blocks = blocks();
        int[] next = new int[blocks.size()];
        boolean any = true;
        while (any && pieces.size() < wanted.count()) {
            any = false;
            for (int block = 0; block < blocks.size() && pieces.size() < wanted.count(); block++) {
                int[] cells = blocks.get(block);
                boolean found = false;
                while (!found && next[block] < cells.length) {
                    found = grow(cells[next[block]++]);
                }
                any |= found;
            }
        }
    }

    /** The allowed cells of each block, the best first; blocks with the best cell first. */
    private List<int[]> blocks() {
        double side = Math.sqrt(
                Math.max(1, suitability.allowedCells()) * frame.cellWidth() * frame.cellHeight() / wanted.count());
        int step = (int) Math.max(1, Math.round(side * 1.5 / frame.cellWidth()));
        int across = (frame.columns() + step - 1) / step;
        List<List<Long>> lists = new ArrayList<>();
        for (int i = 0; i < across * ((frame.rows() + step - 1) / step); i++) {
            lists.add(new ArrayList<>());
        }
        for (int cell = 0; cell < frame.cells(); cell++) {
            float score = suitability.score(cell);
            if (score >= wanted.leastScore()) {
                long key = (long) ((1 - score) * (1 << 20)) << 32 | cell;
                lists.get(cell / frame.columns() / step * across + cell % frame.columns() / step)
                        .add(key);
            }
        }
        return lists.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream().mapToLong(Long::longValue).sorted().toArray())
                .sorted(Comparator.comparingLong(keys -> keys[0]))
                .map(keys -> Arrays.stream(keys).mapToInt(key -> (int) key).toArray())
                .toList();
    }

    private boolean grow(int seed) {
        if (used.get(seed) || isNearOther(seed)) {
            return false;
        }
        PriorityQueue<Integer> edge =
                new PriorityQueue<>(Comparator.<Integer>comparingDouble(cell -> -suitability.score(cell))
                        .thenComparing(cell -> cell));
        BitSet seen = new BitSet();
        edge.add(seed);
        seen.set(seed);
        List<Integer> piece = new ArrayList<>();
        while (!edge.isEmpty() && (piece.size() + 1) * cellSquareMetres <= wanted.mostSquareMetres()) {
            int cell = edge.poll();
            piece.add(cell);
            int column = cell % frame.columns();
            int row = cell / frame.columns();
            offer(column - 1, row, seed, seen, edge);
            offer(column + 1, row, seed, seen, edge);
            offer(column, row - 1, seed, seen, edge);
            offer(column, row + 1, seed, seen, edge);
        }
        piece.forEach(used::set);
        if (piece.size() * cellSquareMetres < wanted.leastSquareMetres()) {
            return false;
        }
        int[] cells = piece.stream().mapToInt(Integer::intValue).sorted().toArray();
        pieces.add(cells);
        centres.add(centre(cells));
        return true;
    }

    private void offer(int column, int row, int seed, BitSet seen, PriorityQueue<Integer> edge) {
        if (column < 0 || row < 0 || column >= frame.columns() || row >= frame.rows()) {
            return;
        }
        int cell = row * frame.columns() + column;
        boolean good = suitability.score(cell) >= wanted.leastScore() && !used.get(cell) && !seen.get(cell);
        if (good && place(cell).distance(place(seed)) <= reachMetres) {
            seen.set(cell);
            edge.add(cell);
        }
    }

    private boolean isNearOther(int cell) {
        Coordinate place = place(cell);
        return centres.stream().anyMatch(centre -> centre.distance(place) < wanted.spacingMetres());
    }

    private Coordinate place(int cell) {
        return new Coordinate(frame.x(cell % frame.columns()), frame.y(cell / frame.columns()));
    }

    private Coordinate centre(int[] cells) {
        double x = 0;
        double y = 0;
        for (int cell : cells) {
            x += frame.x(cell % frame.columns());
            y += frame.y(cell / frame.columns());
        }
        return new Coordinate(x / cells.length, y / cells.length);
    }
}
