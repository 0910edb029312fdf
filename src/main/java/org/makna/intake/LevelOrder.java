package org.makna.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.NaturalOrder;

/** Puts the answers of a closed question into the order they mean. */
public final class LevelOrder {

    /** The usual scales, one in a line; a bar between ranks from the lowest, commas between words of one rank. */
    private static final String SCALES = """
            strongly disagree,totally disagree,completely disagree,sangat tidak setuju,sts|disagree,tidak setuju,ts\
            |somewhat disagree,slightly disagree,kurang setuju,agak tidak setuju,ks\
            |neutral,neither agree nor disagree,undecided,netral,ragu-ragu,biasa saja,n\
            |somewhat agree,slightly agree,agak setuju,cukup setuju|agree,setuju,s\
            |strongly agree,totally agree,completely agree,sangat setuju,ss
            never,tidak pernah|almost never,hampir tidak pernah|rarely,seldom,jarang|once in a while,occasionally,sesekali\
            |sometimes,kadang-kadang,kadang,kadang kadang|often,frequently,sering|very often,sangat sering,sering sekali\
            |almost always,hampir selalu|always,selalu
            very dissatisfied,very unsatisfied,sangat tidak puas|dissatisfied,unsatisfied,tidak puas\
            |somewhat dissatisfied,kurang puas|neutral,neither satisfied nor dissatisfied,netral,biasa saja,cukup\
            |somewhat satisfied,cukup puas|satisfied,puas|very satisfied,sangat puas
            very poor,very bad,sangat buruk|poor,bad,buruk|fair,average,cukup,sedang|good,baik|very good,sangat baik\
            |excellent,luar biasa
            very difficult,very hard,sangat sulit|difficult,hard,sulit|neutral,netral,biasa saja,sedang\
            |easy,mudah|very easy,sangat mudah
            not at all,not at all important,tidak sama sekali,sangat tidak penting|not important,unimportant,tidak penting\
            |a little,slightly,sedikit,kurang penting|somewhat,moderately,cukup,somewhat important,cukup penting,netral\
            |important,penting,quite a bit|very,very much,sangat,very important,sangat penting|extremely
            very low,sangat rendah|low,rendah|medium,moderate,mid,sedang|high,tinggi|very high,sangat tinggi
            tidak sekolah|tidak tamat sd|sd|smp|sma,smk,sma/smk,slta|d1|d2|d3|d4|s1|s2|s3""";
    private static final List<Map<String, Integer>> RANKS = ranks();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern GROUPS = Pattern.compile("[.,](?=\\d{3}(?!\\d))");
    private static final Pattern BELOW = Pattern.compile("^(?:<|≤|under|below|less|up to|kurang|di bawah|sampai)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE = Pattern.compile("^(?:>|≥|over|above|more|lebih|di atas)",
            Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 3;

    private LevelOrder() {
    }

    private static List<Map<String, Integer>> ranks() {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (String line : SCALES.split("\n")) {
            Map<String, Integer> ranks = new HashMap<>();
            String[] steps = line.split("\\|");
            for (int i = 0; i < steps.length; i++) {
                for (String word : steps[i].split(",")) {
                    ranks.put(word.strip(), i);
                }
            }
            all.add(Map.copyOf(ranks));
        }
        return List.copyOf(all);
    }

    /** Whether the answers are steps of one of the usual scales, so that there is no doubt about their order. */
    public static boolean isScale(Collection<String> answers) {
        return answers.size() >= FEWEST && RANKS.stream().anyMatch(ranks -> isMade(answers, ranks));
    }

    /** The answers from the lowest to the highest: by a usual scale, else by the numbers in them, else by name. */
    public static List<String> of(Collection<String> answers) {
        for (Map<String, Integer> ranks : RANKS) {
            if (isMade(answers, ranks)) {
                return answers.stream().sorted(Comparator.comparing(answer -> ranks.getOrDefault(folded(answer), 0)))
                        .toList();
            }
        }
        Comparator<String> byName = NaturalOrder.OF_NAMES;
        if (answers.stream().allMatch(answer -> NUMBER.matcher(answer).find())) {
            return answers.stream().sorted(Comparator.comparing(LevelOrder::number)
                    .thenComparing(LevelOrder::side).thenComparing(byName)).toList();
        }
        return answers.stream().sorted(byName).toList();
    }

    /** Whether every answer is a word of the scale, no two of them for the same rank. */
    private static boolean isMade(Collection<String> answers, Map<String, Integer> ranks) {
        // Thousands of different answers are no scale; nobody waits for each to be looked up.
        return answers.size() <= ranks.size()
                && answers.stream().map(answer -> ranks.getOrDefault(folded(answer), -1)).filter(rank -> rank >= 0)
                        .distinct().count() == answers.size();
    }

    private static String folded(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static BigDecimal number(String answer) {
        Matcher first = NUMBER.matcher(answer);
        if (!first.find() || first.group().length() > 30) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(GROUPS.matcher(first.group()).replaceAll("").replace(',', '.'));
    }

    /** Whether what is meant lies below the number, at it or above it. */
    private static int side(String answer) {
        String plain = answer.strip();
        return BELOW.matcher(plain).find() ? -1 : ABOVE.matcher(plain).find() ? 1 : 0;
    }
}
