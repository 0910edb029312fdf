package org.makna.analysis.chart;

import java.text.NumberFormat;
import org.makna.model.Messages;
import org.makna.model.Table;

/** Numbers of a table as words. */
final class Values {

    private final boolean share;
    private final NumberFormat format;

    Values(Table table, Messages messages) {
        this(table.isShare(), table.base() == Table.Base.LENGTH ? 2 : table.isShare() || table.isDecimal() ? 1 : 0,
                messages);
    }

    private Values(boolean share, int decimals, Messages messages) {
        this.share = share;
        format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
    }

    /** Numbers that are no counts and no shares. */
    static Values decimals(int decimals, Messages messages) {
        return new Values(false, decimals, messages);
    }

    /** A number of the table, shares as percentages; a dash where there is none. */
    String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return share ? format.format(value * 100) + " %" : format.format(value);
    }

    /** A number on an axis or of a description, with as many decimals as it needs, at most two. */
    String exact(double value) {
        NumberFormat finer = (NumberFormat) format.clone();
        finer.setMinimumFractionDigits(0);
        finer.setMaximumFractionDigits(2);
        return share ? finer.format(value * 100) + " %" : finer.format(value);
    }
}
