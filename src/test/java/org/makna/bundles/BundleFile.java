package org.makna.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bundle as it stands in its file, with what {@link java.util.Properties} would hide: keys given twice.
 *
 * @param name       name of the file
 * @param texts      patterns by key, in the order of the file
 * @param duplicates keys given more than once
 */
record BundleFile(String name, Map<String, String> texts, List<String> duplicates) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]+'");

    static BundleFile read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /** Reads lines of the form {@code key=pattern}; a backslash at the end of a line continues it. */
    static BundleFile parse(String name, String content) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        for (String line : content.replaceAll("\\\\\n\\s*", "").lines().toList()) {
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith("!")) {
                continue;
            }
            int equals = bare.indexOf('=');
            String key = equals < 0 ? bare : bare.substring(0, equals).strip();
            String text = equals < 0
                    ? ""
                    : bare.substring(equals + 1).strip().replace("\\n", "\n").replace("\\t", "\t");
            if (texts.put(key, text) != null) {
                duplicates.add(key);
            }
        }
        return new BundleFile(name, texts, duplicates);
    }

    /** Numbers of the placeholders of a key's pattern. */
    SortedSet<Integer> placeholders(String key) {
        SortedSet<Integer> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(QUOTED_BRACE.matcher(texts.getOrDefault(key, "")).replaceAll(""));
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    /** What is wrong within this file, one sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        duplicates.forEach(key -> faults.add(name + ": " + key + " is given more than once"));
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(name + ": " + key + " has no text");
            }
            if (QUOTED_BRACE.matcher(text.replace("''", "")).replaceAll("").contains("'")) {
                faults.add(name + ": " + key + " has an apostrophe that is not written twice: " + text);
            }
            try {
                new MessageFormat(text, Locale.ROOT);
            } catch (IllegalArgumentException e) {
                faults.add(name + ": " + key + " is no pattern: " + e.getMessage());
            }
        });
        return faults;
    }

    /** Where the other language differs: keys that one of them lacks, and placeholders that are not the same. */
    List<String> differences(BundleFile other) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new HashSet<>(texts.keySet());
        keys.addAll(other.texts.keySet());
        for (String key : new TreeSet<>(keys)) {
            if (!texts.containsKey(key)) {
                differences.add(name + " lacks " + key + "=" + other.texts.get(key));
            } else if (!other.texts.containsKey(key)) {
                differences.add(other.name + " lacks " + key + "=" + texts.get(key));
            } else if (!placeholders(key).equals(other.placeholders(key))) {
                differences.add(key + " has placeholders " + placeholders(key) + " in " + name + " but "
                        + other.placeholders(key) + " in " + other.name);
            }
        }
        return differences;
    }
}
