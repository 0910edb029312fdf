package org.makna.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.store.Rows;

/** Brings the values of an attribute into the form of another type or other levels, within an edit. */
final class AttributeConversion {

    private static final int MOST_EXAMPLES = 5;

    private final Rows rows;

    AttributeConversion(Rows rows) {
        this.rows = rows;
    }

    /**
     * Converts the values of an attribute to what it will be.
     *
     * @throws MaknaException if some do not fit; nothing is changed then
     */
    void to(Attribute after) {
        TypedValues values = new TypedValues(after);
        Set<String> misfits = new TreeSet<>();
        Map<Long, AttributeValue> converted = new LinkedHashMap<>();
        rows.attributes().ofAttribute(after.id()).forEach((owner, value) -> {
            if (value.isAssigned()) {
                Optional<String> normal = values.normal(value.text());
                normal.ifPresentOrElse(text -> converted.put(owner, AttributeValue.of(text)),
                        () -> misfits.add(value.text()));
            }
        });
        if (!misfits.isEmpty()) {
            throw new MaknaException("study.values-misfit", after.name(), misfits.size(),
                    misfits.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", ")));
        }
        converted.forEach((owner, value) -> rows.attributes().set(after, owner, value));
    }
}
