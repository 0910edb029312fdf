package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cues of a file of captions, SubRip or WebVTT.
 *
 * <p>Lenient where players are: a comma or a point before the milliseconds, hours left out, blank lines in or missing between
 * cues. A block without a time belongs to the cue before it, unless its first word says what else it is.
 *
 * @param cues     the cues in the order of the file
 * @param before   lines that stand before the first cue and are no part of the header
 * @param comments blocks that are no cues, such as styles and notes of the editor
 * @param language language that the header names, or null
 */
record Captions(List<Cue> cues, List<String> before, int comments, @Nullable String language) {

    private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern TIMES = Pattern.compile("\\s*(" + CLOCK + ")\\s*-->\\s*(" + CLOCK + ")(?:\\s.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\\s*");

    Captions {
        cues = List.copyOf(cues);
        before = List.copyOf(before);
    }

    /**
     * A cue.
     *
     * @param start when it appears, as written but with a point
     * @param end   when it goes
     * @param lines its lines, with their markup
     */
    record Cue(String start, String end, List<String> lines) {

        Cue {
            lines = List.copyOf(lines);
        }
    }

    /** Reads the canonical text of a file. */
    static Captions of(String text) {
        Reading reading = new Reading();
        boolean header = text.startsWith("WEBVTT");
        for (String block : text.split("\\n(?:[ \\t]*+\\n)++")) {
            String trimmed = block.strip();
            if (header) {
                reading.header(trimmed);
            } else if (COMMENT.matcher(trimmed.lines().findFirst().orElse("")).matches() && !trimmed.contains("-->")) {
                reading.comments++;
            } else if (!trimmed.isEmpty()) {
                reading.block(trimmed);
            }
            header = false;
        }
        reading.close();
        return new Captions(reading.cues, reading.before, reading.comments, reading.language);
    }

    private static final class Reading {

        private final List<Cue> cues = new ArrayList<>();
        private final List<String> before = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private @Nullable Matcher times;
        private int comments;
        private @Nullable String language;

        void header(String block) {
            for (String line : block.lines().toList()) {
                Matcher said = LANGUAGE.matcher(line);
                if (said.matches()) {
                    language = said.group(1);
                }
            }
            if (block.contains("-->")) {
                block(block.substring(block.indexOf('\n') + 1));
            }
        }

        void block(String block) {
            List<String> all = block.lines().toList();
            for (int i = 0; i < all.size(); i++) {
                Matcher next = TIMES.matcher(all.get(i));
                if (next.matches()) {
                    boolean above = i == 1 || i > 1 && all.get(i - 1).strip().matches("\\d+");
                    if (above && !lines.isEmpty()) {
                        // The line above the times is the number or the name of the cue.
                        lines.removeLast();
                    }
                    close();
                    times = next;
                } else {
                    lines.add(all.get(i));
                }
            }
        }

        void close() {
            if (times != null) {
                cues.add(new Cue(times.group(1).replace(',', '.'), times.group(2).replace(',', '.'), lines));
            } else {
                before.addAll(lines);
            }
            lines.clear();
        }
    }
}
