package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;

/**
 * Where speakers are named at the beginning of their turns: the name there and the turn's speaker must stay one and the same.
 */
final class SpeakerLabels {

    /** Characters of time stamps and signs that may stand before a name. */
    private static final int LEAD = 40;
    private static final String GAP = "[\\s\\u00A0\\u202F]";

    private record Label(TextRange range, String name) {}

    private final String text;
    private final List<Label> labels = new ArrayList<>();

    SpeakerLabels(String text, List<Section> sections) {
        this.text = text;
        for (Section section : sections) {
            if (section.kind() == SectionKind.TURN) {
                find(section).ifPresent(range -> labels.add(new Label(range, section.label())));
            }
        }
    }

    /** The name with what stands before it, and the colon behind it; empty where the turn does not begin with it. */
    private Optional<TextRange> find(Section turn) {
        String name = turn.label().strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (String word : name.split(GAP + "+")) {
            words.append(words.isEmpty() ? "" : GAP + "+").append(Pattern.quote(word));
        }
        int start = turn.range().start();
        int end = text.indexOf('\n', start);
        end = Math.min(end < 0 ? text.length() : end, start + LEAD + 3 * name.length() + LEAD);
        Matcher label = Pattern
                .compile(
                        "[^\\p{L}\\n]{0," + LEAD + "}?" + words + "(?![\\p{L}\\p{N}])(?:" + GAP
                                + "*[\u202C\u2069]?[:：﹕፦՝])?",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text).region(start, Math.max(start, end));
        label.useTransparentBounds(true);
        return label.lookingAt() ? Optional.of(new TextRange(start, label.end())) : Optional.empty();
    }

    /** Where the names stand, by their place. */
    List<TextRange> ranges() {
        return labels.stream().map(Label::range).toList();
    }

    /** The first speaker whose name would be changed, or no longer begin the turn. */
    Optional<String> touched(List<Replacement> replacements) {
        return labels.stream().filter(label -> replacements.stream().anyMatch(each -> touches(each, label.range())))
                .map(Label::name).findFirst();
    }

    private boolean touches(Replacement each, TextRange label) {
        TextRange gone = each.range();
        if (!gone.isEmpty()) {
            return gone.intersects(label) || gone.start() == label.end() && goesOn(each, label);
        }
        int at = gone.start();
        return label.start() <= at && at < label.end() || at == label.end() && goesOn(each, label);
    }

    /** Whether what is put in behind a name would be read as more of the name. */
    private boolean goesOn(Replacement each, TextRange label) {
        return !each.text().isEmpty() && Character.isLetterOrDigit(each.text().codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(label.end()));
    }
}
