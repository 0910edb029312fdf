package org.makna.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.MaknaException;

/**
 * What the names of files say: <code>{case}_{Gender}_{Region}</code> finds the case {@code P01} and two values in
 * {@code P01_female_Bandung.docx}.
 *
 * <p>Between braces stands {@code case}, the name of an attribute, or nothing for what is of no interest; the rest stands in the
 * names as it is. A part of a name ends where what follows it in the pattern is found first, and is never empty.
 *
 * @param text  the pattern as it was written
 * @param parts what it is made of
 */
public record NamePattern(String text, List<Part> parts) {

    /** The word in braces that stands for the case, whatever its letter case. */
    public static final String CASE = "case";

    public NamePattern {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a pattern.
     *
     * @param literal what stands in every name, or null for what differs
     * @param name    what is in braces, or empty
     */
    public record Part(@Nullable String literal, String name) {

        boolean isCase() {
            return literal == null && name.toLowerCase(Locale.ROOT).equals(CASE);
        }

        boolean isAttribute() {
            return literal == null && !name.isEmpty() && !isCase();
        }
    }

    /**
     * What a name says.
     *
     * @param caseName name of the case
     * @param values   values by attribute, in the order of the pattern
     */
    public record Match(String caseName, Map<String, String> values) {

        public Match {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws MaknaException if braces do not close, two stand side by side, one comes twice, or none says {@code case}
     */
    public static NamePattern parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new MaknaException("intake.names.open", text);
                }
                if (!parts.isEmpty() && parts.getLast().literal() == null) {
                    throw new MaknaException("intake.names.touching", text);
                }
                parts.add(new Part(null, text.substring(at + 1, end).strip()));
                at = end + 1;
            } else {
                int end = text.indexOf('{', at);
                int stop = end < 0 ? text.length() : end;
                parts.add(new Part(text.substring(at, stop), ""));
                at = stop;
            }
        }
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            if (!part.name().isEmpty() && !names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw new MaknaException("intake.names.double", text, part.name());
            }
        }
        if (parts.stream().noneMatch(Part::isCase)) {
            throw new MaknaException("intake.names.no-case", text);
        }
        return new NamePattern(text, parts);
    }

    /** Names of the attributes, in the order of the pattern. */
    public List<String> attributes() {
        return parts.stream().filter(Part::isAttribute).map(Part::name).toList();
    }

    /**
     * What the name of a file says, its ending left out.
     *
     * @return empty where it does not match
     */
    public Optional<Match> match(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot <= 0 ? fileName : fileName.substring(0, dot);
        String caseName = "";
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String literal = part.literal();
            if (literal != null) {
                if (!stem.startsWith(literal, at)) {
                    return Optional.empty();
                }
                at += literal.length();
                continue;
            }
            int end = end(stem, at, i + 1);
            String found = end <= at ? "" : stem.substring(at, end).strip();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (part.isCase()) {
                caseName = found;
            } else if (part.isAttribute()) {
                values.put(part.name(), found);
            }
            at = end;
        }
        return at == stem.length() ? Optional.of(new Match(caseName, values)) : Optional.empty();
    }

    /** Where a part that begins at an offset ends: before the literal that follows, at the end of the name for the last one. */
    private int end(String stem, int from, int next) {
        String literal = next < parts.size() ? parts.get(next).literal() : null;
        if (literal == null) {
            return stem.length();
        }
        return next == parts.size() - 1
                ? stem.endsWith(literal) ? stem.length() - literal.length() : -1
                : stem.indexOf(literal, from + 1);
    }

    /** The attributes with the types that the values of all names have, as with the columns of a survey. */
    public List<ImportedAttribute> typed(List<Match> matches) {
        List<ImportedAttribute> typed = new ArrayList<>();
        for (String name : attributes()) {
            List<String> values = matches.stream().map(match -> match.values().getOrDefault(name, "")).toList();
            ColumnProfile profile = ColumnProfile.of(name, values, values.size(), Writing.UNKNOWN, null);
            // A value of a name is read by itself, so that what only all together make clear stays text.
            AttributeType type = profile.form().told() == null ? profile.type() : AttributeType.TEXT;
            typed.add(new ImportedAttribute(name, type,
                    type == AttributeType.ORDINAL ? profile.values() : List.of()));
        }
        return typed;
    }

    /** A value in the form of the study, as the attribute has it; as it is where it does not fit. */
    public static String normal(ImportedAttribute attribute, String value) {
        if (attribute.type() == AttributeType.ORDINAL) {
            return new LinkedHashSet<>(attribute.levels()).contains(value) ? value : value.strip();
        }
        return AttributeTypes.normal(value, attribute.type()).orElse(value);
    }
}
