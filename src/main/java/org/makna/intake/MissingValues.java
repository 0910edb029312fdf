package org.makna.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.Finding;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/**
 * Which cells say that there is no value, and why there is none.
 *
 * <p>Blank means that nobody answered.
 */
final class MissingValues {

    /** What statistical programs write where there is no value; each may be a word of its own in other files. */
    private static final Set<String> CODES = Set.of("NA", "NaN", "nan", "NULL", "null", "#N/A", "#NULL!", ".");

    private static final int LONGEST_CODE = 6;

    private final Set<String> notApplicable;
    private final Set<String> unassigned;
    private final List<String> words;
    private final @Nullable Finding found;

    private MissingValues(List<String> notApplicable, List<String> unassigned, @Nullable Finding found) {
        this.notApplicable = folded(notApplicable);
        this.unassigned = folded(unassigned);
        this.words = List.copyOf(unassigned);
        this.found = found;
    }

    /**
     * The words of the map, or the usual ones with those that stand among numbers, dates or truths, where they are no answer.
     *
     * @param before the wave before, whose words count where the map has none
     * @param names  names of the columns
     */
    static MissingValues of(@Nullable SurveyMap map, KnownSurveys.Wave before, List<String> names,
            List<List<String>> rows, Writing writing) {
        SurveyWords words = before.words(map, RowUse.CASES);
        MissingValues said = new MissingValues(words.notApplicable(), words.unassigned(), null);
        if (map != null && map.unassigned() != null) {
            return said;
        }
        Set<String> codes = new TreeSet<>(words.unassigned());
        int known = codes.size();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Set<String> here = codes(i, rows, said, before.writing(names.get(i), writing));
            if (!here.isEmpty()) {
                codes.addAll(here);
                columns.add(names.get(i));
            }
        }
        return codes.size() == known
                ? said
                : new MissingValues(words.notApplicable(), List.copyOf(codes), Finding.note("intake.survey.gaps",
                        NameList.of(List.copyOf(codes)), NameList.of(columns)));
    }

    /** The codes that stand in a column whose other cells are all of a type. */
    private static Set<String> codes(int column, List<List<String>> rows, MissingValues said, Writing writing) {
        Set<String> codes = new HashSet<>();
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column) : "";
            if (cell.length() <= LONGEST_CODE && CODES.contains(cell)) {
                codes.add(cell);
            }
        }
        if (codes.isEmpty()) {
            return codes;
        }
        Set<String> others = new HashSet<>();
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            if (said.isAnswer(cell) && !codes.contains(cell)) {
                others.add(cell);
            }
        }
        return ValueForm.of(others, writing).type() == AttributeType.TEXT ? Set.of() : codes;
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Words for nobody having answered, besides the empty cell. */
    List<String> unassigned() {
        return words;
    }

    /** What the report says of words that were taken for no answer, or null. */
    @Nullable
    Finding found() {
        return found;
    }

    /** Whether the cell says that nobody answered. */
    boolean isUnassigned(String cell) {
        return cell.isBlank() || unassigned.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the cell holds an answer. */
    boolean isAnswer(String cell) {
        return !isUnassigned(cell) && !isNotApplicable(cell);
    }

    /** Whether the cell says that the question does not arise. */
    boolean isNotApplicable(String cell) {
        return notApplicable.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
