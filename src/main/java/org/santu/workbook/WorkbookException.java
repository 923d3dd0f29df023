package org.santu.workbook;

import org.santu.problem.SantuException;

/** A workbook that is none, or that goes over a limit. */
public final class WorkbookException extends SantuException {
    private static final long serialVersionUID = 1;

    WorkbookException(Throwable cause, String code, Object... args) {
        super(cause, code, args);
    }
}
