package org.makna.ui.codebook;

import javafx.animation.PauseTransition;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.makna.ui.common.Fuzzy;

/** Goes to a row of a tree by typing the beginning of its name. */
final class TypeToFind {

    private static final Duration FORGETS = Duration.millis(900);

    /** Goes to a row. */
    interface Search {

        /**
         * Finds a row.
         *
         * @param typed    beginning of its name
         * @param fromNext whether to begin behind the selected row
         */
        void find(String typed, boolean fromNext);
    }

    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition pause = new PauseTransition(FORGETS);
    private final Search search;

    private TypeToFind(Search search) {
        this.search = search;
        pause.setOnFinished(event -> typed.setLength(0));
    }

    /** Lets a tree be searched. */
    static void install(TreeView<?> tree, Search search) {
        TypeToFind finder = new TypeToFind(search);
        tree.addEventHandler(KeyEvent.KEY_TYPED, finder::typed);
    }

    /** Whether a name starts so; case and accents do not matter. */
    static boolean starts(String name, String beginning) {
        return Fuzzy.fold(name).startsWith(Fuzzy.fold(beginning));
    }

    private void typed(KeyEvent event) {
        String letters = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || letters.isEmpty()
                || Character.isISOControl(letters.charAt(0))
                || (letters.isBlank() && typed.isEmpty())) {
            return;
        }
        boolean same = typed.toString().equals(letters);
        if (!same) {
            typed.append(letters);
        }
        pause.playFromStart();
        // The same letter again goes on to the next; more letters narrow down where one is.
        search.find(typed.toString(), typed.length() == letters.length());
        event.consume();
    }
}
