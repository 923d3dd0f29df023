package org.santu.funding;

import java.time.LocalDate;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.catalog.Text;
import org.santu.land.Footprint;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Verdict;
import org.santu.land.desk.LandDesk;
import org.santu.land.desk.LandReasons;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/** Checks the land of projects by the rules of a day. Safe for concurrent use. */
@Component
class ProjectLands {
    private final LandDesk desk;
    private final LandReasons reasons;

    ProjectLands(LandDesk desk, LandReasons reasons) {
        this.desk = desk;
        this.reasons = reasons;
    }

    /** @param reason kind, area, source and day of the worst that was found; null for nothing */
    record Checked(String verdict, Text reason, double squareMetres) {}

    /** A project that takes no new land passes; one without a place is not checked. */
    Checked check(Caller caller, ProjectLine project, FundPlanFile.Land terms, LocalDate day) {
        if (Boolean.FALSE.equals(project.newLand()) || terms.freeKinds().contains(project.kind())) {
            return new Checked(Verdict.PASS.code(), null, 0);
        }
        if (project.shape() == null || project.shape().isEmpty()) {
            return new Checked(Verdict.UNCHECKED.code(), null, 0);
        }
        try {
            LandResult result = desk.check(
                            caller,
                            Footprint.of(project.shape(), terms.pointMetres(), terms.lineMetres()),
                            use(project.kind()),
                            day)
                    .result();
            return new Checked(result.verdict().code(), reason(result), result.squareMetres());
        } catch (SantuException unsound) {
            return new Checked(
                    Verdict.UNCHECKED.code(), new Text(unsound.text(Locale.CHINESE), unsound.text(Locale.ENGLISH)), 0);
        }
    }

    private Text reason(LandResult result) {
        String zh = reasons.text(result, Locale.CHINESE);
        return zh == null ? null : new Text(zh, reasons.text(result, Locale.ENGLISH));
    }

    private static LandUse use(String kind) {
        return switch (kind) {
            case "photovoltaic" -> LandUse.PV_ARRAY;
            case "relocation" -> LandUse.RELOCATION;
            default -> LandUse.BUILDING;
        };
    }
}
