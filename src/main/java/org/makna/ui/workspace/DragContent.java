package org.makna.ui.workspace;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is dragged between the codebook and the text, as it stands on the dragboard. */
public final class DragContent {

    /** The selected text of the document in front. */
    public static final String SELECTION = "makna-selection";

    private static final String CODE = "makna-code:";

    private DragContent() {
    }

    /** A code on its way. */
    public static String code(long id) {
        return CODE + id;
    }

    /** The code that is dragged, if one is. */
    public static OptionalLong codeOf(@Nullable String dragged) {
        if (dragged == null || !dragged.startsWith(CODE)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(dragged.substring(CODE.length())));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
