package org.santu.sheet.atlas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.santu.job.JobRun;
import org.santu.sheet.output.PageBytes;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.output.PreparedPage;

/** Single files in a zip, named by number, code and village, with a list of those that are missing. */
final class AtlasZip {
    private final JobRun run;
    private final LocalDate printedOn;
    private final boolean pictures;

    AtlasZip(JobRun run, LocalDate printedOn, boolean pictures) {
        this.run = run;
        this.printedOn = printedOn;
        this.pictures = pictures;
    }

    /** @return pages of the sheets */
    int write(List<AtlasVillage> villages, OutputStream out) throws IOException {
        StringBuilder report = new StringBuilder("\uFEFF");
        // Not closed: the stream below belongs to the caller, who closes it only when all went well.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // What goes in is packed already.
        zip.setMethod(ZipOutputStream.STORED);
        int pages = 0;
        for (AtlasVillage village : villages) {
            run.check();
            if (village.problem() == null) {
                pages += write(zip, village);
            } else {
                report.append("%d,%s,%s,%s,\"%s\"\r\n"
                        .formatted(
                                village.number(),
                                village.code(),
                                village.name().replaceAll("[,\"\r\n]", " "),
                                village.problem().code(),
                                village.problem().in(run.locale()).replace('"', '\'')));
            }
        }
        if (report.length() > 1) {
            entry(zip, "failed.csv", report.toString().getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
        zip.flush();
        return pages;
    }

    private int write(ZipOutputStream zip, AtlasVillage village) throws IOException {
        byte[] step = run.findStep(village.step()).orElseThrow();
        String name = "%03d-%s-%s"
                .formatted(
                        village.number(), village.code(), village.name().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_"));
        if (!pictures) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PdfOutput pdf = new PdfOutput(
                    bytes, new PdfInfo(village.name(), run.caller().username(), printedOn, run.locale()))) {
                for (PreparedPage page : PageBytes.read(step)) {
                    pdf.add(page, null);
                }
                pdf.finish();
                entry(zip, name + ".pdf", bytes.toByteArray());
                return pdf.pageCount();
            }
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(step));
        int count = in.readInt();
        for (int i = 1; i <= count; i++) {
            entry(zip, name + (i == 1 ? "" : "-" + i) + ".png", in.readNBytes(in.readInt()));
        }
        return count;
    }

    private void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(printedOn.atStartOfDay());
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
