package org.santu.exchange.out.table;

import java.io.IOException;
import org.santu.catalog.Text;
import org.santu.exchange.out.ExportFormat;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.OutTarget;

/** A workbook whose coded columns offer their labels to choose from; corrected, it is imported as it is. */
public final class WorkbookFormat implements ExportFormat {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Text label() {
        return new Text("Excel 工作簿", "Excel workbook");
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean carriesVersions() {
        return true;
    }

    @Override
    public FeatureSink open(OutTarget target, OutLayer layer, ExportNotes notes) throws IOException {
        return new WorkbookSink(target.file(), layer, notes);
    }
}
