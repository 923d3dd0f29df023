package org.santu.land;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.santu.crs.EllipsoidalArea;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleInForce.State;
import org.santu.rule.RuleValue;

/**
 * The land check: overlaps an area with protected land and asks the rules.
 *
 * <p>Areas are ellipsoidal (国土调查办发〔2008〕32号). Parcels of one kind and land class are united first, so that land registered
 * twice counts once. An answer is never better than what is known: no rule, a conflict of rules and missing data make
 * {@link Verdict#UNCHECKED}. A larger area never gets a better verdict, and the parts of an area add up to the whole. Safe for
 * concurrent use.
 */
public final class LandCheck {
    /**
     * What is smaller is noise of the coordinates, not land: files carry them to the centimetre, so two that share 200 m of a boundary may
     * overlap by as much. A fixed size, and not a width, keeps a larger area from a better verdict.
     */
    private static final double NOISE_SQUARE_METRES = 1;

    private LandCheck() {}

    private record Group(String kind, String landClass) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::kind)
                .thenComparing(Group::landClass, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private record Piece(Parcel parcel, Geometry shape) {}

    /**
     * @param parcels protected land; those that do not touch the area are passed over
     * @return overlaps, the worst first, and what they make together
     */
    public static LandResult check(LandQuestion question, Collection<Parcel> parcels) {
        Map<Group, List<Piece>> groups = new TreeMap<>();
        Envelope reach = question.area().getEnvelopeInternal();
        for (Parcel parcel : parcels) {
            if (parcel.isProtectedOn(question.day())
                    && reach.intersects(parcel.geometry().getEnvelopeInternal())) {
                Geometry shape = intersection(question.area(), parcel.geometry());
                if (EllipsoidalArea.squareMetres(shape) > NOISE_SQUARE_METRES) {
                    groups.computeIfAbsent(new Group(parcel.kind(), parcel.landClass()), any -> new ArrayList<>())
                            .add(new Piece(parcel, shape));
                }
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        List<Geometry> taken = new ArrayList<>();
        groups.forEach((group, pieces) -> {
            Geometry shape = union(pieces.stream().map(Piece::shape).toList());
            taken.add(shape);
            overlaps.add(overlap(question, group, pieces, shape));
        });
        overlaps.sort(Comparator.comparing(Overlap::verdict)
                .thenComparing(Overlap::squareMetres)
                .reversed());
        return result(question, overlaps, taken);
    }

    private static LandResult result(LandQuestion question, List<Overlap> overlaps, List<Geometry> taken) {
        double all = EllipsoidalArea.squareMetres(question.area());
        double covered = taken.isEmpty() ? 0 : EllipsoidalArea.squareMetres(union(taken));
        double outside = question.inside() == null
                ? 0
                : EllipsoidalArea.squareMetres(overlay(question.area(), question.inside(), OverlayNG.DIFFERENCE));
        TreeSet<String> missing = new TreeSet<>(question.needed());
        missing.removeAll(question.kindsInData());
        boolean blind = !missing.isEmpty() || outside > NOISE_SQUARE_METRES;
        Verdict verdict = overlaps.stream()
                .map(Overlap::verdict)
                .reduce(blind ? Verdict.UNCHECKED : Verdict.PASS, Verdict::worse);
        return new LandResult(
                verdict,
                question.use(),
                question.day(),
                all,
                Math.max(all - covered, 0),
                outside > NOISE_SQUARE_METRES ? outside : 0,
                List.copyOf(overlaps),
                missing,
                new TreeSet<>(question.needed()));
    }

    private static Overlap overlap(LandQuestion question, Group group, List<Piece> pieces, Geometry shape) {
        Map<String, RuleInForce> asked = new LinkedHashMap<>();
        Verdict verdict = Verdict.PASS;
        for (Map<String, RuleInForce> place : question.rules()) {
            boolean ruled = false;
            for (String name : question.use().ruleNames(group.kind())) {
                RuleInForce rule = place.get(name);
                if (rule != null && rule.state() != State.NONE) {
                    Verdict says = says(rule);
                    ruled = true;
                    verdict = verdict.worse(says);
                    asked.merge(name, rule, (one, other) -> says(one).worse(says) == says ? other : one);
                }
            }
            verdict = ruled ? verdict : verdict.worse(Verdict.UNCHECKED);
        }
        return new Overlap(
                group.kind(),
                group.landClass(),
                EllipsoidalArea.squareMetres(shape),
                verdict,
                asked.values().stream()
                        .sorted(Comparator.comparing(LandCheck::says).reversed())
                        .toList(),
                pieces.stream().map(Piece::parcel).toList());
    }

    /** What one rule says; nothing certain where it is in conflict or unknown. */
    public static Verdict says(RuleInForce rule) {
        if (!rule.state().isKnown() || !(rule.value() instanceof RuleValue.Word word)) {
            return Verdict.UNCHECKED;
        }
        return switch (word.text()) {
            case "pass" -> Verdict.PASS;
            case "approval" -> Verdict.APPROVAL;
            case "forbidden" -> Verdict.FORBIDDEN;
            default -> Verdict.UNCHECKED;
        };
    }

    private static Geometry intersection(Geometry one, Geometry other) {
        return overlay(one, other, OverlayNG.INTERSECTION);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    private static Geometry union(List<Geometry> shapes) {
        Objects.requireNonNull(shapes);
        return shapes.size() == 1 ? shapes.get(0) : OverlayNGRobust.union(shapes);
    }
}
