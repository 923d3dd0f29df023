package org.santu.relocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.santu.catalog.Text;
import org.santu.locate.SiteLoad;
import org.santu.problem.Messages;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;

/**
 * Who goes where after people changed a plan by hand.
 *
 * @param sites by unit, both by their ids
 * @param bound of the plan; NaN where it no longer holds
 * @param moved units that go elsewhere than by the plan
 * @param title of the plan
 * @param objective of the plan; NaN where it has none
 */
record HandChoice(Map<String, String> sites, double bound, int moved, String title, double objective) {

    /** What was changed, what it cost, and where there is not room enough. */
    List<Text> sentences(SitingResult result) {
        List<Text> lines = new ArrayList<>();
        lines.add(line("by-hand", moved, title, result.solution().objective(), objective));
        if (Double.isNaN(bound)) {
            lines.add(line("by-hand-older"));
        }
        Map<String, String> names = result.sites().stream().collect(Collectors.toMap(Site::id, Site::name));
        for (SiteLoad load : result.solution().loads()) {
            if (load.load() > load.capacity() + 1e-6) {
                lines.add(line(
                        "broken.capacity",
                        names.get(load.candidate()),
                        load.load(),
                        load.capacity(),
                        load.load() - load.capacity()));
            }
        }
        return lines;
    }

    private static Text line(String key, Object... figures) {
        return new Text(
                Messages.text(Locale.CHINESE, "relocation." + key, figures),
                Messages.text(Locale.ENGLISH, "relocation." + key, figures));
    }
}
