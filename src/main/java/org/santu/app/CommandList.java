package org.santu.app;

import java.util.List;
import org.santu.audit.AuditCommand;
import org.santu.bench.BenchCommand;
import org.santu.exchange.ImportCommand;
import org.santu.exchange.out.ExportCommand;
import org.santu.exchange.out.template.TemplateCommand;
import org.santu.funding.FundingCommand;
import org.santu.locate.LocateCommand;
import org.santu.photovoltaic.PhotovoltaicCommand;
import org.santu.relocation.RelocationCommand;
import org.santu.safekeeping.BackupCommand;
import org.santu.safekeeping.RestoreCommand;
import org.santu.sheet.SheetCommand;
import org.santu.sheet.atlas.AtlasCommand;
import org.santu.sheet.handbook.HandbookCommand;
import org.santu.store.KeysCommand;

/** The commands there are, in the order in which the help shows them. */
final class CommandList {
    private CommandList() {}

    static List<Class<?>> get() {
        return List.of(
                RunCommand.class,
                ImportCommand.class,
                ExportCommand.class,
                TemplateCommand.class,
                SheetCommand.class,
                AtlasCommand.class,
                HandbookCommand.class,
                LocateCommand.class,
                RelocationCommand.class,
                PhotovoltaicCommand.class,
                FundingCommand.class,
                AuditCommand.class,
                KeysCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                BenchCommand.class);
    }
}
