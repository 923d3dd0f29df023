package org.santu.sheet.template;

import java.util.List;
import org.santu.problem.SantuException;

/**
 * The kinds of sheet that this office prints.
 *
 * @param list in their order
 */
public record SheetTemplates(List<SheetTemplate> list) {
    public SheetTemplates {
        list = List.copyOf(list);
    }

    /** @throws SantuException SANTU-SHEET-TEMPLATE */
    public SheetTemplate getTemplate(String name) {
        return list.stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SantuException(
                                "SANTU-SHEET-TEMPLATE",
                                name,
                                String.join(
                                        ", ",
                                        list.stream().map(SheetTemplate::name).toList()))
                        .with("field", "template"));
    }
}
