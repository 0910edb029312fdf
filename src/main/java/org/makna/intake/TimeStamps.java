package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * Finds the time stamps of a recording in a transcript.
 *
 * <p>A stamp in brackets or between number signs counts anywhere ({@code [00:01:23]}, {@code #00:01:23-4#}), a bare one where a
 * line begins or when it has the line to itself, also at the end of a short line with a name. Times of a recording only rise: a
 * kind of stamp that falls more than now and then is a time of day that people talk about.
 */
final class TimeStamps {

    private static final int FEWEST = 3;
    /** One of so many may be lower than the one before, through a slip or a second recording. */
    private static final int RISES_PER_FALL = 10;
    private static final int LONGEST_NAME = 60;
    private static final String CLOCK = "(?:\\d{1,3}:[0-5]?\\d:[0-5]?\\d|\\d{1,2}:[0-5]\\d)(?:[.,]\\d{1,3})?";
    private static final String SPAN = "\\s*(" + CLOCK + ")(?:\\s*(?:-->|-|–|—|→)\\s*" + CLOCK + ")?\\s*";
    private static final Pattern MARKED = Pattern.compile("\\[" + SPAN + "\\]|\\(" + SPAN + "\\)|<" + SPAN + ">|\\{"
            + SPAN + "\\}|#\\s*(" + CLOCK + ")(?:-\\d{1,3})?\\s*#");
    private static final Pattern BARE = Pattern.compile("(?m)^[ \\t>]*(" + CLOCK + ")(?:\\s*(?:-->|-|–|—|→)\\s*" + CLOCK
            + ")?(?=[ \\t\u00A0]|$)(?![ \\t]*[AaPp]\\.?[Mm]\\b)|(?<=[ \\t])(" + CLOCK + ")[ \\t]*$");

    private TimeStamps() {
    }

    private record Stamp(int start, String label, double seconds) {}

    /** Sections of kind time, each from a stamp to the next one; none where the text has no stamps of a recording. */
    static List<Section> sections(String text) {
        List<Stamp> stamps = rising(stamps(MARKED, text));
        if (stamps.isEmpty()) {
            stamps = rising(stamps(BARE, text));
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < stamps.size(); i++) {
            int end = i + 1 < stamps.size() ? stamps.get(i + 1).start : text.length();
            sections.add(
                    new Section(SectionKind.TIME, new TextRange(stamps.get(i).start, end), stamps.get(i).label, 0));
        }
        return sections;
    }

    /** Whether a line begins with a time in brackets or between number signs. */
    static boolean begins(String line) {
        return MARKED.matcher(line.stripLeading()).lookingAt();
    }

    private static List<Stamp> stamps(Pattern form, String text) {
        List<Stamp> stamps = new ArrayList<>();
        for (Matcher found = form.matcher(text); found.find();) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null && !endsLongLine(form, text, found.start(), group)) {
                    String whole = found.group().strip();
                    int start = found.start() + found.group().indexOf(whole);
                    stamps.add(new Stamp(start, whole.replaceAll("^[\\[(<{#>]\\s*|\\s*[\\])>}#]$", ""),
                            seconds(found.group(group))));
                }
            }
        }
        return stamps;
    }

    /** Whether a bare time closes a line that is too long to be a name: a time that the sentence speaks of. */
    private static boolean endsLongLine(Pattern form, String text, int start, int group) {
        return form == BARE && group == 2 && start - text.lastIndexOf('\n', start) > LONGEST_NAME;
    }

    private static List<Stamp> rising(List<Stamp> stamps) {
        long falls = 0;
        for (int i = 1; i < stamps.size(); i++) {
            falls += stamps.get(i).seconds < stamps.get(i - 1).seconds ? 1 : 0;
        }
        return stamps.size() < FEWEST || falls * RISES_PER_FALL > stamps.size() ? List.of() : stamps;
    }

    private static double seconds(String clock) {
        double seconds = 0;
        for (String part : clock.replace(',', '.').split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }
}
