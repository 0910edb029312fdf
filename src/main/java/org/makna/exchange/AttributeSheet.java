package org.makna.exchange;

import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Attribute;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeFrequency.Summary;
import org.makna.model.Messages;

/** The sheet {@code Attribute frequency}: how often each value occurs, and below it what describes numbers and levels. */
final class AttributeSheet {

    static final String NAME = "Attribute frequency";

    private final List<AttributeFrequency> attributes;
    private final Messages messages;

    AttributeSheet(List<AttributeFrequency> attributes, Messages messages) {
        this.attributes = attributes;
        this.messages = messages;
    }

    void writeTo(SheetWriter sheet) {
        sheet.header(List.of(column("owner", 14), column("attribute", 28), column("value", 36), column("count-n", 10),
                column("percent", 12), column("valid-percent", 12), column("cumulative-percent", 14)), 3);
        for (AttributeFrequency one : attributes) {
            Value owner = owner(one.attribute());
            Value name = Value.text(one.attribute().name());
            one.values().forEach(value -> sheet.row(List.of(owner, name, Value.text(value.text()),
                    new Value.Count(value.count()), new Value.Share(value.share()),
                    new Value.Share(value.validShare()), new Value.Share(value.cumulativeShare()))));
            without(sheet, one, "table.unassigned", one.unassigned());
            without(sheet, one, "table.not-applicable", one.notApplicable());
        }
        sheet.endBlock();
        sheet.header(List.of(column("owner", 14), column("attribute", 28), column("type", 36), column("n", 10),
                column("valid-n", 12), column("unassigned", 12), column("not-applicable", 14), column("mean", 12),
                column("median", 12), column("sd", 12), column("minimum", 12), column("maximum", 12)), 3);
        attributes.forEach(one -> sheet.row(description(one)));
    }

    /** Those without a value are told apart and stand in no valid share. */
    private void without(SheetWriter sheet, AttributeFrequency one, String key, int count) {
        if (count > 0) {
            sheet.row(List.of(owner(one.attribute()), Value.text(one.attribute().name()),
                    new Value.Text(messages.text(key)), new Value.Count(count), new Value.Share(one.ofAll(count)),
                    Value.BLANK, Value.BLANK));
        }
    }

    private List<Value> description(AttributeFrequency one) {
        Summary summary = one.summary();
        return List.of(owner(one.attribute()), Value.text(one.attribute().name()),
                new Value.Text(messages.text("ui.cases.type." + one.attribute().type().word())),
                new Value.Count(one.total()), new Value.Count(one.valid()), new Value.Count(one.unassigned()),
                new Value.Count(one.notApplicable()),
                summary == null ? Value.BLANK : new Value.Decimal(summary.mean()),
                summary == null ? Value.BLANK : new Value.Decimal(summary.median()),
                // Of one value there is no deviation; that is no number that went missing.
                summary == null || Double.isNaN(summary.standardDeviation())
                        ? Value.BLANK
                        : new Value.Decimal(summary.standardDeviation()),
                summary == null ? Value.BLANK : new Value.Decimal(summary.minimum()),
                summary == null ? Value.BLANK : new Value.Decimal(summary.maximum()));
    }

    private Value owner(Attribute attribute) {
        return new Value.Text(messages.text(attribute.ofDocuments()
                ? "workbook.column.documents"
                : "workbook.column.cases"));
    }

    private Column column(String name, int width) {
        return new Column(messages.text("workbook.column." + name), width);
    }
}
