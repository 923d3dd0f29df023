package org.santu.exchange.shapefile;

import org.santu.exchange.source.FieldKind;

/**
 * A column of a table.
 *
 * @param rawName its name as bytes, at most 11, up to the first NUL
 * @param type letter of the format
 * @param offset of its first byte in a row, after the deletion mark
 * @param length bytes, 0 for a field that exists in name only
 * @param decimals digits behind the point
 */
record DbfField(byte[] rawName, char type, int offset, int length, int decimals) {

    FieldKind kind() {
        return switch (type) {
            case 'N' -> decimals == 0 && length <= 18 ? FieldKind.INTEGER : FieldKind.DECIMAL;
            case 'F', 'O', 'B', 'Y' -> FieldKind.DECIMAL;
            case 'I', '+' -> FieldKind.INTEGER;
            case 'L' -> FieldKind.BOOLEAN;
            case 'D' -> FieldKind.DATE;
            default -> FieldKind.TEXT;
        };
    }

    boolean isText() {
        return kind() == FieldKind.TEXT && type != '@' && type != 'T';
    }
}
