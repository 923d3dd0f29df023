package org.santu.sheet.report;

import java.awt.Color;

/** Colours and sizes of a report, in millimetres. */
final class ReportInks {
    static final Color INK = new Color(0x26241F);
    static final Color QUIET = new Color(0x6B665D);
    static final Color LINE = new Color(0xB9B4AA);
    static final Color PALE = new Color(0xF5F2EA);
    static final Color ACCENT = new Color(0x9E2B25);
    static final Color BAR = new Color(0x5B7F95);
    static final Color ALARM = new Color(0xB3261E);

    static final double TEXT = 3.3;
    static final double TABLE = 2.9;
    static final double SMALL = 2.6;

    private ReportInks() {}
}
