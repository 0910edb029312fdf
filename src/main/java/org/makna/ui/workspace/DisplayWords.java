package org.makna.ui.workspace;

import java.util.Set;

/** Says which codings the text shows, so that nobody believes that the others are gone. */
public final class DisplayWords {

    private DisplayWords() {
    }

    /** Of which codes, such as {@code 3 of 33 codes}. */
    public static String codes(Workspace workspace, Display display) {
        Workspace.Snapshot now = workspace.now().get();
        if (display.codes().isEmpty()) {
            return workspace.text("ui.display.all-codes");
        }
        Set<Long> shown = display.codesShown(now.codebook());
        if (shown.size() == 1) {
            return workspace.text("ui.display.only", now.code(shown.iterator().next()).orElseThrow().name());
        }
        return workspace.text("ui.display.codes", shown.size(), now.codebook().entries().size());
    }

    /** Whose, such as {@code Only Ana}. */
    public static String whose(Workspace workspace, Display display) {
        Workspace.Snapshot now = workspace.now().get();
        return switch (display.whose()) {
            case ALL -> workspace.text("ui.display.all-coders");
            case MINE -> workspace.text("ui.display.only", now.me());
            case OTHERS -> workspace.text("ui.display.others");
            case CHOSEN -> display.coders().size() == 1
                    ? workspace.text("ui.display.only", now.coders().stream()
                            .filter(coder -> display.coders().contains(coder.id())).findFirst().orElseThrow().name())
                    : workspace.text("ui.display.coders", display.coders().size(), now.coders().size());
        };
    }
}
