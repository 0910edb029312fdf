package org.makna.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.Message;

/**
 * What can be seen in the answers of one column, and what they make of it.
 *
 * @param header   name of the column
 * @param answers  number of answers that are there
 * @param rows     number of rows
 * @param distinct number of different answers
 * @param words    mean number of words of an answer
 * @param longest  words of the longest answer
 * @param length   UTF-16 length of the longest answer
 * @param options  whether the answers are made of a few options, one or several at a time
 * @param coded    whether every answer is a code of letters and a number, such as {@code P01}
 * @param type     narrowest type of the answers; ordinal when they are steps of a usual scale
 * @param form     how the answers are written: as that type, or as the one that somebody says
 * @param values   the different answers in the order they mean, or empty when they are too many for levels
 * @param between  what stands between several answers in a cell, or empty when a cell holds one
 */
record ColumnProfile(String header, int answers, int rows, int distinct, double words, int longest, int length,
        boolean options, boolean coded, AttributeType type, ValueForm form, List<String> values, String between) {

    private static final Pattern CODE = Pattern.compile("\\p{L}{1,6}[-_ ]?\\d{1,9}");
    private static final Pattern PART_END = Pattern.compile("[,;|\\n]");
    private static final Pattern ASKS = Pattern.compile(
            "\\?\\s*$|\\b(?:why|how|describe|explain|comments?|feedback|suggestions?|reasons?|other|mengapa|kenapa"
                    + "|bagaimana|jelaskan|ceritakan|komentar|saran|alasan|lainnya|kritik|pendapat|harapan)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** How surely a word in a header says that the column names the case. */
    private static final Map<String, Integer> NAMING = Map.ofEntries(Map.entry("id", 3), Map.entry("ids", 3),
            Map.entry("uuid", 3), Map.entry("pid", 3), Map.entry("respondent", 3), Map.entry("respondentid", 3),
            Map.entry("responseid", 3), Map.entry("responden", 3), Map.entry("participant", 3),
            Map.entry("participantid", 3), Map.entry("partisipan", 3), Map.entry("peserta", 3),
            Map.entry("informan", 3),
            Map.entry("informant", 3), Map.entry("interviewee", 3), Map.entry("narasumber", 3), Map.entry("case", 3),
            Map.entry("caseid", 3), Map.entry("kasus", 3), Map.entry("kode", 3), Map.entry("subject", 3),
            Map.entry("nama", 2), Map.entry("name", 2), Map.entry("no", 1), Map.entry("nr", 1), Map.entry("nomor", 1),
            Map.entry("#", 1));
    private static final int LONGEST_NAME = 60;
    private static final int MOST_HEADER_WORDS = 3;
    private static final int MOST_OPTIONS = 40;
    private static final double MOST_DOUBLED = 0.4;
    private static final int MOST_LEVELS = 500;

    /**
     * Looks at the answers of a column, blank ones left out.
     *
     * @param said what somebody says of the column, or null
     */
    static ColumnProfile of(String header, List<String> answers, int rows, Writing writing,
            SurveyMap.@Nullable Column said) {
        Map<String, Integer> distinct = new HashMap<>();
        answers.forEach(answer -> distinct.merge(answer, 1, Integer::sum));
        Set<String> parts = new HashSet<>();
        long words = 0;
        long partCount = 0;
        int longest = 0;
        int length = 0;
        boolean coded = !answers.isEmpty();
        for (Map.Entry<String, Integer> entry : distinct.entrySet()) {
            String answer = entry.getKey();
            int times = entry.getValue();
            int count = wordCount(answer);
            coded &= CODE.matcher(answer).matches();
            length = Math.max(length, answer.length());
            words += (long) count * times;
            longest = Math.max(longest, count);
            for (String part : PART_END.split(answer)) {
                partCount += times;
                if (parts.size() <= MOST_OPTIONS) {
                    parts.add(part.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        boolean options = parts.size() <= MOST_OPTIONS && parts.size() <= partCount * 0.25;
        ValueForm seen = ValueForm.of(distinct.keySet(), writing);
        boolean text = seen.type() == AttributeType.TEXT;
        AttributeType type = text && LevelOrder.isScale(distinct.keySet()) ? AttributeType.ORDINAL : seen.type();
        String between = type == AttributeType.TEXT ? SeveralAnswers.delimiter(distinct) : "";
        boolean ranked = said == null && SeveralAnswers.areRanked(distinct.keySet(), between);
        if (ranked) {
            seen = seen.telling(Message.of("intake.why.ranking"));
        }
        ValueForm form = said != null && said.type() != null
                ? ValueForm.said(said.type(), said.format(), distinct.keySet(), writing)
                : type == seen.type() ? seen : ValueForm.usual(type);
        return new ColumnProfile(header, answers.size(), rows, distinct.size(),
                answers.isEmpty() ? 0 : words / (double) answers.size(), longest, length,
                options || ranked, coded, type, form,
                distinct.size() <= MOST_LEVELS ? LevelOrder.of(distinct.keySet()) : List.of(),
                ranked ? "" : between);
    }

    /** Words between spaces; in scripts without spaces two characters count as a word. */
    private static int wordCount(String answer) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < answer.length(); i++) {
            char c = answer.charAt(i);
            boolean gap = Character.isWhitespace(c);
            words += inWord && gap ? 1 : 0;
            inWord = !gap;
            unspaced += isUnspaced(c) ? 1 : 0;
        }
        return words + (inWord ? 1 : 0) + unspaced / 2;
    }

    private static boolean isUnspaced(char c) {
        return c >= '\u0E00' && c <= '\u0EFF' || c >= '\u1000' && c <= '\u109F' || c >= '\u1780' && c <= '\u17FF'
                || c >= '\u3040' && c <= '\u30FF' || c >= '\u3400' && c <= '\u9FFF';
    }

    /** Whether a cell holds several of a few options. */
    boolean isMultiple() {
        return !between.isEmpty();
    }

    /** Whether the column asks an open question. */
    boolean isOpen() {
        if (answers == 0 || type != AttributeType.TEXT || options || isMultiple()) {
            return false;
        }
        double different = distinct / (double) answers;
        boolean prose = different >= 0.5 && words >= 5;
        boolean sometimesLong = different >= 0.7 && words >= 3 && longest >= 12;
        boolean essays = different >= 0.1 && words >= 20;
        boolean asked = different >= 0.6 && words >= 2.5 && ASKS.matcher(header).find();
        return prose || sometimesLong || essays || asked;
    }

    /** How surely the column names the cases, 0 when it does not. */
    int naming() {
        if (answers == 0 || length > LONGEST_NAME || type == AttributeType.DECIMAL || type == AttributeType.BOOLEAN) {
            return 0;
        }
        boolean unique = answers == rows && distinct == rows;
        int said = 0;
        String[] tokens = header.toLowerCase(Locale.ROOT).split("[\\s_.\\-:/()]+");
        if (tokens.length <= MOST_HEADER_WORDS) {
            for (String token : tokens) {
                said = Math.max(said, NAMING.getOrDefault(token, 0));
            }
        }
        if (unique) {
            return said > 0 ? said : coded && rows > 1 ? 1 : 0;
        }
        // A respondent entered twice by mistake still is a respondent.
        return said == 3 && distinct >= rows * (1 - MOST_DOUBLED) ? said : 0;
    }
}
