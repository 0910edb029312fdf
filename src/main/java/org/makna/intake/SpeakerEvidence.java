package org.makna.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weighs whether lines that look alike are the turns of a conversation.
 *
 * <p>For speakers speak: words that name an office in an interview, labels that come again, several of them in changing
 * order, and a fair share of all lines. Against them speak: words that head remarks and forms, entries of a form at the top,
 * and labels that always follow each other in the same order. A label that comes once counts only where the conversation
 * is beyond doubt.
 */
final class SpeakerEvidence {

    /** How transcripts number those who answer: P1, R12. */
    private static final Pattern NUMBERED = Pattern.compile("[prPR]\\d{1,3}");

    /** How transcripts shorten the interviewer where they number those who answer. */
    private static final String INITIAL = "i";

    /** Beside a sender, the subject is that of a letter. */
    private static final String SENDER = "from";
    private static final String SUBJECT = "subject";
    private static final int FEWEST_REFRAINS = 3;
    private static final int TOP_LINES = 40;
    private static final int SURE_RECURRENCE = 5;
    private static final double LEAST_SHARE_OF_UNUSUAL = 0.15;
    private static final double LEAST_SHARE_OF_STAMPED_LINES = 0.75;
    private static final double ALTERNATING = 0.8;
    private static final int LONGEST_HEAD = 40;

    /** So many cells with words a turn may have behind its name: what is said, a translation, a remark. */
    private static final int MOST_CELLS = 3;

    /** Few recordings begin later than in their fifth minute. */
    private static final int FIRST_HOUR = 5;
    private static final Pattern HOUR_AND_MINUTE = Pattern.compile("\\D*(\\d{1,2}):\\d{2}\\D*");

    private final String text;
    private final List<LabelLine> candidates;
    private final List<TextLine> lines;
    private final LabelLine.Style style;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> wordsAsNames;

    /**
     * @param all   candidates of one style, at least one, in the order of the text
     * @param text  canonical text
     * @param lines all lines of the text
     */
    SpeakerEvidence(List<LabelLine> all, String text, List<TextLine> lines) {
        this.text = text;
        this.lines = lines;
        this.style = all.getFirst().style();
        this.wordsAsNames = WordsAsNames.in(all);
        int formEnd = formEnd(all);
        Set<String> repeated = refrains(all);
        boolean letters = all.stream().anyMatch(label -> label.key().equals(SENDER));
        this.candidates = all.stream().filter(label -> label.lead() > formEnd && !isNever(label)
                && !repeated.contains(label.key()) && !(letters && label.key().equals(SUBJECT))).toList();
        candidates.forEach(label -> counts.merge(label.key(), 1, Integer::sum));
    }

    /** The candidates that begin a turn; none when the text is no conversation. */
    List<LabelLine> speakers() {
        Set<String> recurring = candidates.stream().filter(this::recurs).map(LabelLine::key)
                .collect(Collectors.toSet());
        Set<String> known = candidates.stream().filter(label -> SpeakerWords.isKnown(label.label())).map(LabelLine::key)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> chosen = new HashSet<>(recurring);
        Set<String> numbered = candidates.stream().map(LabelLine::key).filter(key -> NUMBERED.matcher(key).matches())
                .collect(Collectors.toSet());
        if (!numbered.isEmpty() && counts.containsKey(INITIAL)) {
            known.add(INITIAL);
        }
        if (!known.isEmpty()) {
            // Beside an interviewer, a P1 speaks even if only once.
            chosen.addAll(numbered);
        }
        chosen.addAll(known);
        List<LabelLine> turns = withoutFormEntries(chosen(chosen), recurring);
        if (!isConversation(turns, known)) {
            return List.of();
        }
        return withLateComers(turns);
    }

    private boolean isNever(LabelLine label) {
        return SpeakerWords.isNever(label.label()) && !wordsAsNames.contains(label.key());
    }

    /** Labels with a number that come again and again before the very same words, as a step that is named does. */
    private static Set<String> refrains(List<LabelLine> all) {
        Map<String, Set<String>> values = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (LabelLine label : all) {
            boolean number = label.key().chars().anyMatch(Character::isDigit);
            if (number && !SpeakerWords.isKnown(label.label())
                    && !NUMBERED.matcher(label.key()).matches() && label.hasShortValue()) {
                values.computeIfAbsent(label.key(), _ -> new HashSet<>()).add(label.value());
                times.merge(label.key(), 1, Integer::sum);
            }
        }
        return values.entrySet().stream()
                .filter(one -> one.getValue().size() == 1 && times.getOrDefault(one.getKey(), 0) >= FEWEST_REFRAINS)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private boolean recurs(LabelLine label) {
        int count = counts.getOrDefault(label.key(), 0);
        return count >= 2
                && (label.isWrittenAsName() || count >= SURE_RECURRENCE || SpeakerWords.isKnown(label.label()));
    }

    private List<LabelLine> chosen(Set<String> keys) {
        return candidates.stream().filter(label -> keys.contains(label.key())).toList();
    }

    /** {@code Interviewer: Ana} at the top of a transcript that goes on with initials names her; she does not speak there. */
    private List<LabelLine> withoutFormEntries(List<LabelLine> turns, Set<String> recurring) {
        int firstRecurring = turns.stream().filter(label -> recurring.contains(label.key())).mapToInt(LabelLine::lead)
                .min()
                .orElse(Integer.MAX_VALUE);
        return turns.stream().filter(label -> recurring.contains(label.key()) || label.lead() > firstRecurring
                || !label.hasShortValue() || firstRecurring == Integer.MAX_VALUE).toList();
    }

    private boolean isConversation(List<LabelLine> turns, Set<String> known) {
        long distinct = turns.stream().map(LabelLine::key).distinct().count();
        boolean knownSpeak = turns.stream().anyMatch(label -> known.contains(label.key()));
        if (turns.size() < 2) {
            return false;
        }
        double share = share(turns);
        if (style == LabelLine.Style.CELL && !(isProse(turns, distinct) && isTableOfTurns(turns, knownSpeak))) {
            return false;
        }
        if (style == LabelLine.Style.STAMP && !isFollowedByWords(turns) || style == LabelLine.Style.BEFORE_STAMP
                && turns.size() < candidates.size() * LEAST_SHARE_OF_STAMPED_LINES) {
            return false;
        }
        if (!knownSpeak && turns.stream().filter(label -> !label.has(LabelLine.Trait.UNUSUAL)).map(LabelLine::key)
                .distinct().count() < 2
                && (share < LEAST_SHARE_OF_UNUSUAL || changes(turns) * 2 < turns.size() - 1)) {
            return false;
        }
        boolean numbered = turns.stream().anyMatch(label -> NUMBERED.matcher(label.key()).matches());
        if (knownSpeak && numbered && share >= 0.4) {
            // An interviewer and a P1 are a conversation, however short.
            return true;
        }
        if (knownSpeak) {
            boolean recurs = distinct < turns.size();
            boolean speaks = turns.stream().noneMatch(label -> label.alone() || label.hasShortValue());
            double least = style == LabelLine.Style.CELL ? 0.4 : 0;
            return (recurs || speaks) && share >= least && (style != LabelLine.Style.BRACKET || turns.size() >= 3);
        }
        int fewest = switch (style) {
            case COLON, BRACKET, STAMP, BEFORE_STAMP, LINE -> 4;
            case EMPHASIS, CELL -> 6;
        };
        double least = switch (style) {
            case COLON, STAMP, BEFORE_STAMP, LINE -> 0.08;
            case EMPHASIS -> 0.15;
            case BRACKET -> 0.3;
            case CELL -> 0.6;
        };
        if (isListOrRecord(turns)) {
            return false;
        }
        return distinct >= 2 && turns.size() >= fewest && share >= least && changes(turns) >= turns.size() / 5
                && (!isForm(turns) || SpeechSigns.of(turns, text).isTalk());
    }

    /** Whether a few labels stand before sentences rather than many before single words, as in a table of words. */
    private static boolean isProse(List<LabelLine> turns, long distinct) {
        double words = turns.stream().mapToInt(label -> label.value().split("\\s+").length).average().orElse(0);
        long sentences = turns.stream().filter(LabelLine::endsSentence).count();
        boolean stamped = turns.stream()
                .allMatch(label -> label.has(LabelLine.Trait.STAMPED) || label.has(LabelLine.Trait.NUMBERED));
        return (words >= 3 || stamped && sentences * 2 >= turns.size()) && distinct * 2 <= turns.size();
    }

    /** Whether rows with a number, a name and a text are said in turn, rather than sorted or drawn as those of other tables. */
    private boolean isTableOfTurns(List<LabelLine> turns, boolean knownSpeak) {
        if (knownSpeak || turns.stream().noneMatch(label -> label.has(LabelLine.Trait.NUMBERED))) {
            return true;
        }
        List<String> cells = cellsAbove(turns);
        boolean headed = cells.size() >= 3 && cells.stream().allMatch(cell -> cell.length() <= LONGEST_HEAD);
        return changes(turns) >= ALTERNATING * (turns.size() - 1)
                && (!headed || cells.stream().anyMatch(SpeakerWords::headsSpeakers));
    }

    /** The cells of the last row above the turns. */
    private List<String> cellsAbove(List<LabelLine> turns) {
        int first = turns.getFirst().lead();
        String head = lines.stream().filter(line -> line.start() < first && !line.isBlank(text))
                .reduce((_, last) -> last).map(line -> text.substring(line.start(), line.end())).orElse("");
        return List.of(head.split("\t"));
    }

    /**
     * Whether lines begin as turns do but are entries of a list or a record: bibliographies, places before figures, numbered
     * lists, what was seen at a time of the day. Names that are surely such, chats and times of a recording are none.
     */
    private boolean isListOrRecord(List<LabelLine> turns) {
        if (style != LabelLine.Style.COLON && style != LabelLine.Style.CELL
                || turns.stream().anyMatch(label -> label.has(LabelLine.Trait.DATED))) {
            return false;
        }
        long wide = turns.stream().filter(label -> label.cellsWithWords() > MOST_CELLS).count();
        if (style == LabelLine.Style.CELL && wide * 3 >= turns.size()) {
            return true;
        }
        SpeechSigns signs = SpeechSigns.of(turns, text);
        if (turns.stream().allMatch(label -> label.has(LabelLine.Trait.STAMPED))) {
            return signs.questions() == 0 && isTimeOfDay(turns.getFirst());
        }
        if (turns.stream().allMatch(label -> label.has(LabelLine.Trait.NUMBERED))) {
            return style == LabelLine.Style.CELL
                    ? signs.questions() == 0 && cellsAbove(turns).stream().noneMatch(SpeakerWords::headsSpeakers)
                    : !signs.isTalk();
        }
        boolean usual = turns.stream().anyMatch(label -> !label.has(LabelLine.Trait.UNUSUAL));
        return !usual && signs.isList();
    }

    /** Whether the time before a label has hours and minutes of the day, rather than those since a recording began. */
    private boolean isTimeOfDay(LabelLine label) {
        Matcher time = HOUR_AND_MINUTE.matcher(text.substring(label.lead(), label.start()));
        return time.matches() && Integer.parseInt(time.group(1)) >= FIRST_HOUR;
    }

    /** Whether lines with words follow the names that have a line to themselves, rather than the next time, as in a programme. */
    private boolean isFollowedByWords(List<LabelLine> turns) {
        Set<Integer> starts = turns.stream().map(LabelLine::lead).collect(Collectors.toSet());
        int followed = 0;
        for (int i = 0; i < lines.size(); i++) {
            int next = i + 1;
            while (starts.contains(lines.get(i).start()) && next < lines.size() && lines.get(next).isBlank(text)) {
                next++;
            }
            boolean words = next < lines.size() && !lines.get(next).isStamp(text)
                    && !starts.contains(lines.get(next).start());
            followed += starts.contains(lines.get(i).start()) && words ? 1 : 0;
        }
        return followed * 2 >= turns.size();
    }

    /** Share of the lines that begin a turn, among all with words from the first turn to the last. */
    private double share(List<LabelLine> turns) {
        int from = turns.getFirst().lead();
        int to = turns.getLast().lead();
        long between = lines.stream()
                .filter(line -> line.end() > line.start() && line.start() >= from && line.start() <= to
                        && !line.isStamp(text))
                .count();
        return turns.size() / (double) Math.max(1, between);
    }

    private static int changes(List<LabelLine> turns) {
        int changes = 0;
        for (int i = 1; i < turns.size(); i++) {
            changes += turns.get(i).key().equals(turns.get(i - 1).key()) ? 0 : 1;
        }
        return changes;
    }

    /** Whether three or more labels follow each other in the same order again and again, as fields of a form do, no times before. */
    private static boolean isForm(List<LabelLine> turns) {
        List<String> keys = turns.stream().map(LabelLine::key).toList();
        int period = keys.subList(1, keys.size()).indexOf(keys.getFirst()) + 1;
        boolean stamped = turns.stream().allMatch(label -> label.has(LabelLine.Trait.STAMPED));
        if (stamped || period < 3 || Set.copyOf(keys.subList(0, period)).size() < period) {
            return false;
        }
        for (int i = period; i < keys.size(); i++) {
            if (!keys.get(i).equals(keys.get(i - period))) {
                return false;
            }
        }
        return true;
    }

    /** Adds speakers who speak only once or are no name, in a text that is a conversation without them. */
    private List<LabelLine> withLateComers(List<LabelLine> turns) {
        Set<String> keys = turns.stream().map(LabelLine::key).collect(Collectors.toSet());
        Set<String> stems = turns.stream().map(LabelLine::numberedStem).filter(stem -> !stem.isEmpty())
                .collect(Collectors.toSet());
        boolean dense = share(turns) >= 0.6 && style == LabelLine.Style.COLON;
        boolean alone = turns.stream().filter(LabelLine::alone).count() > turns.size() * 0.8;
        boolean tabbed = turns.stream().allMatch(label -> label.has(LabelLine.Trait.TABBED));
        boolean unusual = turns.stream().anyMatch(label -> label.has(LabelLine.Trait.UNUSUAL));
        int first = turns.getFirst().lead();
        Set<LabelLine> sure = Set.copyOf(turns);
        List<LabelLine> all = new ArrayList<>();
        for (LabelLine label : candidates) {
            boolean alike = stems.contains(label.numberedStem());
            boolean again = counts.getOrDefault(label.key(), 0) >= 2;
            boolean plain = (label.isWrittenAsName() || again) && !label.isSmall()
                    && label.label().split(",")[0].split(" ").length <= 3
                    && (unusual || !label.has(LabelLine.Trait.UNUSUAL));
            boolean late = label.lead() > first && plain && label.alone() == alone
                    && (dense || alone || tabbed && label.has(LabelLine.Trait.TABBED));
            if (sure.contains(label) || !keys.contains(label.key()) && (alike || late)) {
                all.add(label);
            }
        }
        return all;
    }

    /**
     * Offset of the last line of a form at the top, or -1.
     *
     * <p>A word that heads a field, such as a date or a place, makes every label above it a field too, unless one of them
     * came twice by then or began a sentence: then the conversation had begun. What follows it without a blank line is of
     * the form too, as a long entry about the person is.
     */
    private int formEnd(List<LabelLine> all) {
        int limit = lines.size() > TOP_LINES ? lines.get(TOP_LINES).start() : Integer.MAX_VALUE;
        Set<String> seen = new HashSet<>();
        int end = -1;
        for (LabelLine label : all) {
            if (label.lead() > limit) {
                break;
            }
            if (isNever(label)) {
                end = label.lead();
            } else if (!seen.add(label.key()) || !label.hasShortValue()) {
                break;
            }
        }
        return end < 0 ? end : restOfForm(all, end);
    }

    /** Offset of the last entry in the paragraph of an entry; that entry where one of the others could begin a turn. */
    private int restOfForm(List<LabelLine> all, int entry) {
        int blank = lines.stream().filter(line -> line.start() > entry && line.end() == line.start())
                .mapToInt(TextLine::start).findFirst().orElse(-1);
        List<LabelLine> rest = all.stream().filter(label -> label.lead() > entry && label.lead() < blank).toList();
        boolean goesOn = all.getLast().lead() > blank;
        boolean different = rest.stream().map(LabelLine::key).distinct().count() == rest.size();
        boolean entries = rest.stream().noneMatch(label -> label.alone() || label.endsSentence());
        return goesOn && different && entries && !rest.isEmpty() ? rest.getLast().lead() : entry;
    }
}
