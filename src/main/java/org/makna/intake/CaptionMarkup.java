package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the markup out of the lines of a cue and says who speaks where a voice is named. */
final class CaptionMarkup {

    /** Known tags only, so that {@code <3} and {@code <[?]>} stay what people wrote. */
    private static final Pattern TAG = Pattern.compile("(?i)<v(?:\\.[^\\s>]*)?\\s+([^>]+)>|(</v>)"
            + "|</?(?:[bisuc]|ruby|rt|rp|lang|font|span)(?:[.\\s][^<>]*)?/?>|<(?:\\d+:)?\\d{2}:\\d{2}\\.\\d{3}>"
            + "|\\{\\\\an?\\d\\}");
    static final Pattern INLINE_TIME = Pattern.compile("<(?:\\d+:)?\\d{2}:\\d{2}\\.\\d{3}>");
    private static final Pattern DASH = Pattern.compile("[-–—‐]\\s*\\S.*");

    private CaptionMarkup() {
    }

    /**
     * What is said at a stretch.
     *
     * @param speaker who says it, or null when no voice is named
     * @param text    the words, on one line
     */
    record Said(@Nullable String speaker, String text) {}

    /** What a cue says, in order; lines that begin with a dash are of different people and stay apart. */
    static List<Said> said(List<String> lines) {
        List<Said> all = new ArrayList<>();
        boolean dialogue = lines.stream().filter(line -> DASH.matcher(plain(line).strip()).matches()).count() > 1;
        StringBuilder words = new StringBuilder();
        @Nullable
        String speaker = null;
        for (String line : lines) {
            if (dialogue || mayBeLabelled(line)) {
                speaker = close(all, speaker, words, speaker);
            }
            int at = 0;
            boolean first = true;
            for (Matcher tag = TAG.matcher(line); tag.find(); at = tag.end()) {
                first = add(words, line.substring(at, tag.start()), first);
                if (tag.group(1) != null) {
                    speaker = close(all, speaker, words, unescaped(tag.group(1)).strip());
                    first = true;
                } else if (tag.group(2) != null) {
                    speaker = close(all, speaker, words, null);
                    first = true;
                }
            }
            add(words, line.substring(at), first);
        }
        close(all, speaker, words, null);
        return all;
    }

    /** Whether a line begins with what could be somebody's name; whether it is, the whole file tells. */
    private static boolean mayBeLabelled(String line) {
        String plain = plain(line);
        LabelLine label = LabelLine.of(plain, 0, plain.length(), LabelLine.Around.NOTHING);
        return label != null && label.style() == LabelLine.Style.COLON;
    }

    /** A line without its tags, on which a label may stand. */
    static String plain(String line) {
        return unescaped(TAG.matcher(line).replaceAll(""));
    }

    /** Adds a part of a line; the first one after what joins it to the line before. Returns whether the next is the first. */
    private static boolean add(StringBuilder words, String part, boolean first) {
        String plain = unescaped(part);
        if (!first) {
            words.append(plain);
        } else if (!plain.isBlank()) {
            CaptionJoin.append(words, plain.stripLeading());
        }
        return first && plain.isBlank();
    }

    private static @Nullable String close(List<Said> all, @Nullable String speaker, StringBuilder words,
            @Nullable String next) {
        String text = words.toString().strip().replaceAll("[ \\t]+", " ");
        if (!text.isEmpty()) {
            all.add(new Said(speaker, text));
        }
        words.setLength(0);
        return next;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00A0").replace("&lrm;", "\u200E")
                        .replace("&rlm;", "\u200F").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
