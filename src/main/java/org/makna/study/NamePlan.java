package org.makna.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.intake.NamePattern;

/**
 * What the names of files would say by a pattern; reads neither files nor study.
 *
 * @param pattern the pattern, or null for none
 */
public record NamePlan(@Nullable NamePattern pattern) {

    /** Asks nothing of names. */
    public static final NamePlan NONE = new NamePlan(null);

    /**
     * What a name says.
     *
     * @param caseName name of the case
     * @param values   values by attribute, in the order of the pattern
     */
    public record Said(String caseName, Map<String, String> values) {

        public Said {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Reads a pattern such as <code>{case}_{Gender}_{Region}</code>; blank for none.
     *
     * @throws org.makna.model.MaknaException if it is none
     */
    public static NamePlan of(String pattern) {
        return pattern.isBlank() ? NONE : new NamePlan(NamePattern.parse(pattern.strip()));
    }

    /** Whether names are asked for nothing. */
    public boolean isNone() {
        return pattern == null;
    }

    /** What the name of a file says; empty where it does not match. */
    public Optional<Said> says(String fileName) {
        return pattern == null
                ? Optional.empty()
                : pattern.match(fileName).map(match -> new Said(match.caseName(), match.values()));
    }

    /** How many of the names match. */
    public long matching(List<String> fileNames) {
        return fileNames.stream().filter(name -> says(name).isPresent()).count();
    }
}
