package org.makna.ui.words;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.StudyChange;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Measure;
import org.makna.model.WordFrequencies;
import org.makna.study.Study;
import org.makna.study.StudyWords;
import org.makna.study.TableChoices;
import org.makna.study.TextPart;
import org.makna.study.WordRequest;
import org.makna.ui.action.Need;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Workspace;

/**
 * Which words are asked for, and what was counted. Counts behind the window whenever the request or the study changes while words are
 * in sight; a later request overtakes an earlier one. For the FX thread.
 */
final class WordsModel {

    /** Words listed for each group that is compared. */
    private static final int MOST_KEYWORDS = 500;

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(
            new Wish(WordRequest.usual(), "", "", false, "", Measure.LOG_LIKELIHOOD));
    private final ReadOnlyObjectWrapper<@Nullable Choices> choices = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Counted> counted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private boolean shown;
    private boolean stale = true;

    /**
     * What is asked for.
     *
     * @param request      how words are counted; its condition is made of the next three
     * @param part         condition of the chosen part of the text, or empty for all of it
     * @param where        conditions that were typed, or empty
     * @param participants whether what interviewers say is left out
     * @param axis         what makes the groups to compare, or empty for none
     * @param measure      by what compared words are ordered
     */
    record Wish(WordRequest request, String part, String where, boolean participants, String axis, Measure measure) {

        WordRequest whole() {
            return request.withWhere(java.util.stream.Stream.of(part, where, participants ? "interviewer=no" : "")
                    .filter(one -> !one.isBlank()).collect(java.util.stream.Collectors.joining(" and ")));
        }

        Wish with(WordRequest other) {
            return new Wish(other, part, where, participants, axis, measure);
        }

        Wish withPart(String other) {
            return new Wish(request, other, where, participants, axis, measure);
        }

        Wish withWhere(String other) {
            return new Wish(request, part, other, participants, axis, measure);
        }

        Wish withParticipants(boolean only) {
            return new Wish(request, part, where, only, axis, measure);
        }

        Wish withAxis(String other) {
            return new Wish(request, part, where, participants, other, measure);
        }

        Wish withMeasure(Measure other) {
            return new Wish(request, part, where, participants, axis, other);
        }
    }

    /** What of the study can be chosen. */
    record Choices(List<TextPart> parts, List<TableChoices.Axis> axes) {}

    /**
     * What was counted: words or, where groups are compared, theirs.
     *
     * @param said the sentences of how it was counted
     */
    record Counted(Wish wish, @Nullable WordFrequencies words, @Nullable WordComparison compared, List<String> said) {}

    private record Answer(Choices choices, @Nullable Counted counted, @Nullable MaknaException fault) {}

    WordsModel(Workspace workspace) {
        this.workspace = workspace;
        this.latest = workspace.tasks().latest();
        workspace.onChange(change -> {
            if (change.parts().stream().anyMatch(WordsModel::concerns)) {
                stale = true;
                if (shown) {
                    count();
                }
            }
        });
    }

    private static boolean concerns(StudyChange.Part part) {
        return !(part instanceof StudyChange.Memos);
    }

    ReadOnlyObjectProperty<Wish> wish() {
        return wish.getReadOnlyProperty();
    }

    /** What can be chosen; null before the study was looked at. */
    ReadOnlyObjectProperty<@Nullable Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What was counted last; it stays while a later wish is faulty. */
    ReadOnlyObjectProperty<@Nullable Counted> counted() {
        return counted.getReadOnlyProperty();
    }

    /** What is wrong with the wish, or empty. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /** Says whether words are in sight; only then is counted. */
    void show(boolean now) {
        shown = now;
        if (shown && stale) {
            count();
        }
    }

    /** Changes what is asked for. */
    void ask(UnaryOperator<Wish> change) {
        Wish after = change.apply(wish.get());
        if (!after.equals(wish.get())) {
            wish.set(after);
            count();
        }
    }

    private void count() {
        Wish asked = wish.get();
        Study study = workspace.study();
        counting.set(true);
        latest.read(progress -> answer(study, asked, progress), this::answered, thrown -> {
            counting.set(false);
            if (!(thrown instanceof CancellationException)) {
                workspace.failed(thrown);
            }
        });
    }

    private Answer answer(Study study, Wish asked, Progress progress) {
        StudyWords words = study.words();
        List<TableChoices.Axis> axes = study.tables().choices().axes();
        Choices found = new Choices(words.parts(), axes);
        try {
            if (asked.axis().isEmpty()) {
                WordFrequencies counts = words.count(asked.whole(), progress);
                return new Answer(found, new Counted(asked, counts, null,
                        counts.said().stream().map(workspace.messages()::text).toList()), null);
            }
            WordComparison compared = words.compare(asked.whole(), asked.axis(), asked.measure(), 2, MOST_KEYWORDS,
                    progress);
            return new Answer(found, new Counted(asked, null, compared,
                    compared.said().stream().map(workspace.messages()::text).toList()), null);
        } catch (MaknaException e) {
            return new Answer(found, null, e);
        }
    }

    private void answered(Answer answer) {
        counting.set(false);
        stale = false;
        choices.set(answer.choices());
        MaknaException wrong = answer.fault();
        fault.set(wrong == null ? "" : workspace.messages().text(wrong.message()));
        if (answer.counted() != null) {
            counted.set(answer.counted());
            workspace.actions().have(Need.WORDS).set(true);
        }
    }
}
