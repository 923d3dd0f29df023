package org.santu.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santu.catalog.RegionCode;

/** All regions at one moment, as a tree and sorted by code. Immutable once built, safe for concurrent use. */
final class RegionIndex {
    private final long sequence;
    private final NavigableMap<String, RegionNode> byCode = new TreeMap<>();

    /**
     * @param sequence the newest change that the nodes know of
     * @param nodes one for each code
     */
    RegionIndex(long sequence, Collection<RegionNode> nodes) {
        this.sequence = sequence;
        nodes.forEach(node -> byCode.put(node.code.digits(), node));
        for (RegionNode node : byCode.values()) {
            findKnownAncestor(node.code).ifPresent(parent -> {
                node.parent = parent;
                parent.children.add(node);
            });
        }
        byCode.values().stream().filter(node -> node.parent == null).forEach(RegionNode::locateFromChildren);
    }

    long sequence() {
        return sequence;
    }

    /** The nearest region above that the data know: where nobody entered the townships, villages hang on their county. */
    private Optional<RegionNode> findKnownAncestor(RegionCode code) {
        Optional<RegionCode> above = code.findParent();
        while (above.isPresent()) {
            RegionNode node = byCode.get(above.get().digits());
            if (node != null) {
                return Optional.of(node);
            }
            above = above.get().findParent();
        }
        return Optional.empty();
    }

    Optional<RegionNode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Everything whose code begins with a prefix, by code. */
    Stream<RegionNode> under(String prefix) {
        return byCode.subMap(prefix, true, prefix + ':', false).values().stream();
    }

    /** The topmost regions whose code begins with a prefix. */
    List<RegionNode> roots(String prefix) {
        return under(prefix)
                .filter(node ->
                        node.parent == null || !node.parent.code.digits().startsWith(prefix))
                .toList();
    }

    List<RegionNode> search(String prefix, String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (wanted.isEmpty()) {
            return List.of();
        }
        String code = RegionCode.normalise(wanted);
        return under(prefix)
                .map(node -> new Hit(node, rank(node, wanted, code)))
                .filter(hit -> hit.rank < Hit.MISS)
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.node.code.level())
                        .thenComparing(hit -> hit.node.code))
                .limit(limit)
                .map(Hit::node)
                .toList();
    }

    private record Hit(RegionNode node, int rank) {
        static final int MISS = 9;
    }

    private static int rank(RegionNode node, String wanted, String code) {
        if (node.code.digits().equals(code)) {
            return 0;
        }
        if (node.code.digits().startsWith(code) || node.code.digits().startsWith(wanted)) {
            return 1;
        }
        String name = node.name == null ? "" : node.name.toLowerCase(Locale.ROOT);
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 2;
        }
        if (name.contains(wanted)) {
            return 3;
        }
        if (node.reading == null) {
            return Hit.MISS;
        }
        if (node.reading.initials().equals(wanted) || node.reading.full().equals(wanted)) {
            return 4;
        }
        if (node.reading.initials().startsWith(wanted)) {
            return 5;
        }
        if (node.reading.full().startsWith(wanted)) {
            return 6;
        }
        return node.reading.full().contains(wanted) && wanted.length() > 2 ? 7 : Hit.MISS;
    }
}
