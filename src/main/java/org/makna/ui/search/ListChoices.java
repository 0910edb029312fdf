package org.makna.ui.search;

import java.util.List;
import org.makna.model.TextUnit;

/**
 * How hits and segments are listed; none of it changes the study.
 *
 * @param named   names of the attributes that the source of a quotation tells, in whichever study has them
 * @param context how many sentences or turns are shown on each side
 * @param unit    {@link TextUnit#SENTENCE} or {@link TextUnit#TURN}
 */
public record ListChoices(List<String> named, int context, TextUnit unit) {

    /** What holds until the user chooses. */
    public static final ListChoices DEFAULT = new ListChoices(List.of(), 0, TextUnit.SENTENCE);

    public ListChoices {
        named = List.copyOf(named);
        context = Math.clamp(context, 0, TextAround.MOST);
        unit = unit == TextUnit.TURN ? TextUnit.TURN : TextUnit.SENTENCE;
    }
}
