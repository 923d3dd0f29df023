package org.santu.sheet;

import java.util.Locale;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Text;
import org.santu.ledger.Figure;

/** A column of a table of features: an attribute, or something worked out of several. */
public sealed interface Column {
    String name();

    Text label();

    record OfAttribute(Attribute attribute) implements Column {
        @Override
        public String name() {
            return attribute.name();
        }

        @Override
        public Text label() {
            return attribute.label();
        }
    }

    /** The name of the region that a feature belongs to. */
    record OfRegion() implements Column {
        static final String NAME = "region_name";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Text label() {
            return new Text("所在地", "Place");
        }
    }

    /** Whether the deadline has passed while the work is not done; the layer has {@code deadline} and {@code status}. */
    record Overdue() implements Column {
        static final String NAME = "overdue";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Text label() {
            return new Text("逾期", "Overdue");
        }
    }

    /** A figure of a relocation site, counted from its households in the ledger. */
    record OfLedger(Figure figure) implements Column {
        static final String PREFIX = "ledger_";

        @Override
        public String name() {
            return PREFIX + figure.code();
        }

        @Override
        public Text label() {
            return new Text(figure.label().in(Locale.CHINESE), figure.label().in(Locale.ENGLISH));
        }
    }

    default AttributeType type() {
        if (this instanceof OfLedger) {
            return AttributeType.DECIMAL;
        }
        if (this instanceof OfAttribute column) {
            return column.attribute().type();
        }
        return this instanceof Overdue ? AttributeType.BOOLEAN : AttributeType.TEXT;
    }
}
