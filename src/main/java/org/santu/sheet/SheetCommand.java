package org.santu.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.command.DataCommand;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.tiling.TileGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code santu sheet CODE --template T --out FILE}: one map of one village. For all villages of a region there is the atlas. */
@Command(name = "sheet")
public final class SheetCommand implements DataCommand<SheetPrinter> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SheetOptions options;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Option(names = "--out", paramLabel = "FILE.pdf|.png", required = true)
    private Path out;

    @Option(names = "--scale", paramLabel = "N")
    private int scale;

    @Option(names = "--dpi", paramLabel = "300", defaultValue = "300")
    private int dpi;

    @Option(names = "--tiles", paramLabel = "A4|A3")
    private String tiles;

    @Override
    public Class<SheetPrinter> worker() {
        return SheetPrinter.class;
    }

    @Override
    public int run(SheetPrinter printer) throws IOException {
        Locale locale = options.locale();
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".png")) {
            throw new SantuException("SANTU-SHEET-FORMAT", out.toString());
        }
        if (tiles != null && name.endsWith(".png")) {
            throw new SantuException("SANTU-SHEET-TILES", tiles);
        }
        SheetParameters.checkDpi(dpi);
        PageSize cut = tiles == null ? null : TileGrid.readPaper(tiles);
        SheetRequest request = SheetRequest.of(options.template(), code, ChinaTime.today())
                .withPaper(options.paper() == null ? null : PageSize.read(options.paper()), options.orientation())
                .withScale(SheetParameters.checkScale(scale))
                .withPublicEdition(options.isPublicEdition())
                .withLocale(locale);
        Sheet sheet = printer.make(Caller.system(), request);
        printer.record(Caller.system(), request, sheet, name.substring(name.length() - 3));
        if (name.endsWith(".pdf")) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                SheetPrinter.writePdf(request, sheet, cut, file);
            }
        } else {
            for (int page = 0; page < sheet.pages().size(); page++) {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(numbered(page)))) {
                    SheetPrinter.writePng(sheet, page, dpi, file);
                }
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        sheet.warnings().forEach(warning -> err.println(warning.code() + ": " + warning.text(locale)));
        err.flush();
        say(out.toString());
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** The first page takes the name that was given, further ones get their number. */
    private Path numbered(int page) {
        if (page == 0) {
            return out;
        }
        String name = out.getFileName().toString();
        String stem = name.substring(0, name.length() - 4);
        return out.resolveSibling(stem + "-" + (page + 1) + name.substring(name.length() - 4));
    }
}
