package org.santu.land.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.Text;
import org.santu.crs.EllipsoidalArea;
import org.santu.land.FarmlandBalance;
import org.santu.land.FarmlandBalance.Field;
import org.santu.land.HomesteadBalance;
import org.santu.land.LandCheck;
import org.santu.land.LandResult;
import org.santu.land.Overlap;
import org.santu.land.Parcel;
import org.santu.land.QuotaBalance;
import org.santu.rule.Provision;
import org.santu.rule.RuleInForce;

/**
 * A land check for the wire. Areas are ellipsoidal.
 *
 * @param verdict pass, approval, unchecked or forbidden
 * @param freeSquareMetres without any protection that is known
 * @param outsideSquareMetres where the asker sees no data
 * @param missing needed kinds of protected land of which there are no data
 * @param homestead null unless building land is asked for and somebody says what is reclaimed
 * @param farmland null unless farmland is taken by building land
 * @param quota null unless building land is asked for
 */
record LandView(
        String verdict,
        String use,
        LocalDate day,
        List<String> places,
        double squareMetres,
        double mu,
        double freeSquareMetres,
        double outsideSquareMetres,
        List<OverlapView> overlaps,
        List<Coded> missing,
        HomesteadView homestead,
        FarmlandView farmland,
        QuotaView quota) {

    record Coded(String code, Text label) {}

    record OverlapView(
            Coded kind,
            Coded landClass,
            double squareMetres,
            double mu,
            double percent,
            String verdict,
            List<RuleLine> rules,
            List<ParcelView> parcels) {}

    /** @param state known, own, conflict or unknown; a conflict has several sources */
    record RuleLine(String rule, Text label, String verdict, String state, List<SourceView> sources) {}

    record SourceView(String value, String from, String to, Text source, Text text) {}

    record ParcelView(String id, String name, LocalDate validFrom, String source) {}

    record HomesteadView(double reclaimedMu, double newMu, double surplusMu, Double mostPercent, boolean fulfilled) {}

    record FarmlandView(
            double takenMu,
            double takenPaddyMu,
            Double madeMu,
            Double madePaddyMu,
            Boolean quantityMet,
            Boolean paddyMet,
            Boolean qualityMet) {}

    record QuotaView(Double quotaMu, double usedMu, double newMu, Double leftMu) {}

    static LandView of(LandDesk.Answer answer, LandQuestionBody question, LayerDeclaration layer) {
        LandResult result = answer.result();
        boolean building = result.use().isBuildingLand();
        double mu = mu(result.squareMetres());
        return new LandView(
                result.verdict().code(),
                result.use().code(),
                result.day(),
                answer.places(),
                round(result.squareMetres()),
                round(mu),
                round(result.freeSquareMetres()),
                round(result.outsideSquareMetres()),
                result.overlaps().stream()
                        .map(overlap -> overlap(overlap, result.squareMetres(), layer))
                        .toList(),
                result.missing().stream()
                        .map(kind -> coded(layer, "kind", kind))
                        .toList(),
                building && question.reclaimedMu() != null ? homestead(answer, question) : null,
                building ? farmland(result, question) : null,
                building ? quota(answer, mu) : null);
    }

    private static HomesteadView homestead(LandDesk.Answer answer, LandQuestionBody question) {
        double percent = answer.exchangePercent() == null ? 100 : answer.exchangePercent();
        HomesteadBalance balance = new HomesteadBalance(
                squareMetres(question.reclaimedMu()), answer.result().squareMetres(), percent);
        return new HomesteadView(
                question.reclaimedMu(),
                round(mu(balance.newSquareMetres())),
                round(mu(balance.surplusSquareMetres())),
                answer.exchangePercent(),
                balance.isFulfilled());
    }

    /** Land classes that begin with 0101 are paddy in the scheme of the third survey. */
    private static FarmlandView farmland(LandResult result, LandQuestionBody question) {
        List<Field> taken = new ArrayList<>();
        for (Overlap overlap : result.overlaps()) {
            if (overlap.kind().equals("farmland") || overlap.kind().equals("basic_farmland")) {
                boolean paddy =
                        overlap.landClass() != null && overlap.landClass().startsWith("0101");
                taken.add(new Field(overlap.squareMetres(), question.takenGrade(), paddy));
            }
        }
        if (taken.isEmpty()) {
            return null;
        }
        boolean told = question.madeMu() != null;
        FarmlandBalance balance = new FarmlandBalance(taken, told ? made(question) : List.of());
        return new FarmlandView(
                round(mu(balance.takenSquareMetres())),
                round(mu(balance.takenPaddySquareMetres())),
                question.madeMu(),
                told ? Double.valueOf(round(mu(balance.madePaddySquareMetres()))) : null,
                told ? Boolean.valueOf(balance.isQuantityMet()) : null,
                told ? Boolean.valueOf(balance.isPaddyMet()) : null,
                told ? balance.findQualityMet().orElse(null) : null);
    }

    private static List<Field> made(LandQuestionBody question) {
        double paddy = Math.min(question.madePaddyMu(), question.madeMu());
        return List.of(
                new Field(squareMetres(paddy), question.madeGrade(), true),
                new Field(squareMetres(question.madeMu() - paddy), question.madeGrade(), false));
    }

    private static QuotaView quota(LandDesk.Answer answer, double mu) {
        QuotaBalance balance = new QuotaBalance(answer.quotaMu(), answer.usedMu(), mu);
        Double left = balance.leftMu();
        return new QuotaView(
                balance.quotaMu(),
                round(balance.usedMu()),
                round(mu),
                left == null ? null : Double.valueOf(round(left)));
    }

    private static OverlapView overlap(Overlap overlap, double all, LayerDeclaration layer) {
        return new OverlapView(
                coded(layer, "kind", overlap.kind()),
                overlap.landClass() == null ? null : coded(layer, "land_class", overlap.landClass()),
                round(overlap.squareMetres()),
                round(mu(overlap.squareMetres())),
                round(100 * overlap.squareMetres() / all),
                overlap.verdict().code(),
                overlap.rules().stream().map(LandView::rule).toList(),
                overlap.parcels().stream().map(LandView::parcel).toList());
    }

    private static RuleLine rule(RuleInForce rule) {
        List<SourceView> sources = new ArrayList<>();
        if (rule.own() != null) {
            Text reason = new Text(rule.own().reason(), rule.own().reason());
            Text decided = new Text("本地规定", "Decided here");
            sources.add(new SourceView(
                    rule.own().value().text(),
                    rule.own().validity().fromText(),
                    rule.own().validity().toText(),
                    decided,
                    reason));
        }
        if (rule.provision() != null) {
            sources.add(source(rule.provision()));
        }
        rule.rivals().forEach(rival -> sources.add(source(rival)));
        return new RuleLine(
                rule.rule().name(),
                rule.rule().label(),
                LandCheck.says(rule).code(),
                rule.state().code(),
                sources);
    }

    private static SourceView source(Provision provision) {
        return new SourceView(
                provision.value().text(),
                provision.validity().fromText(),
                provision.validity().toText(),
                provision.source(),
                provision.text());
    }

    private static ParcelView parcel(Parcel parcel) {
        return new ParcelView(parcel.id(), parcel.name(), parcel.validFrom(), parcel.source());
    }

    private static Coded coded(LayerDeclaration layer, String attribute, String code) {
        CodeList list = layer.getAttribute(attribute).codeList();
        Text label = list.codes().stream()
                .filter(each -> each.value().equals(code))
                .map(Code::label)
                .findFirst()
                .orElse(new Text(code, code));
        return new Coded(code, label);
    }

    private static double mu(double squareMetres) {
        return squareMetres / EllipsoidalArea.SQUARE_METRES_PER_MU;
    }

    private static double squareMetres(double mu) {
        return mu * EllipsoidalArea.SQUARE_METRES_PER_MU;
    }

    /** To the square centimetre, so that sums of what is shown stay sums. */
    private static double round(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
