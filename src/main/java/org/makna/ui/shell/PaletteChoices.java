package org.makna.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.makna.model.Case;
import org.makna.study.CaseTable;
import org.makna.ui.action.Action;
import org.makna.ui.common.Fuzzy;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Workspace;

/** What the palette offers for what was typed: commands that are possible now, documents, codes, and the text itself. */
final class PaletteChoices {

    private static final int MOST = 60;

    /**
     * One row.
     *
     * @param icon what kind it is
     * @param name what it is called
     * @param path where it stands, may be empty
     * @param hint its key or kind
     * @param run  what choosing it does
     */
    record Choice(Icon icon, String name, String path, String hint, Runnable run) {}

    /** A match whose row is made only if it is among the best. */
    private record Ranked(Supplier<Choice> choice, int score) {}

    private final Services services;
    private final Optional<Workspace> workspace;
    private List<Case> cases = List.of();

    PaletteChoices(Services services, Optional<Workspace> workspace) {
        this.services = services;
        this.workspace = workspace;
    }

    /**
     * Reads the cases, which the window does not hold otherwise.
     *
     * @param read called when they are there
     */
    void readCases(Runnable read) {
        workspace.ifPresent(open -> open.read(() -> open.study().caseTable().rows().stream()
                .map(CaseTable.Row::oneCase).toList(), found -> {
                    cases = found;
                    read.run();
                }));
    }

    /** The best matches, the best first; commands alone while nothing is typed. */
    List<Choice> matching(String typed) {
        String wanted = typed.strip();
        List<Ranked> found = new ArrayList<>();
        for (Action action : Action.values()) {
            if (action != Action.PALETTE && services.actions().enabled(action).get()) {
                String text = services.actions().text(action).get();
                rank(found, wanted, text, text, 0, () -> new Choice(action.icon(), text,
                        services.text(action.group().textKey()), services.actions().key(action).orElse(""),
                        () -> services.actions().run(action)));
            }
        }
        if (!wanted.isEmpty()) {
            workspace.ifPresent(open -> addStudy(open, wanted, found));
        }
        found.sort(Comparator.comparingInt(Ranked::score).reversed());
        List<Choice> best = new ArrayList<>(found.stream().limit(MOST).map(one -> one.choice().get()).toList());
        if (!wanted.isEmpty()) {
            workspace.ifPresent(open -> best.add(Math.min(best.size(), 4), new Choice(Icon.FIND,
                    services.text("ui.palette.find", wanted), "", "", () -> open.navigator().find(wanted))));
        }
        return best;
    }

    private void addStudy(Workspace open, String wanted, List<Ranked> found) {
        Workspace.Snapshot now = open.now().get();
        now.documents().allDocuments().forEach(entry -> rank(found, wanted, entry.document().name(), entry.path(), 2,
                () -> new Choice(Icon.DOCUMENT, entry.document().name(), entry.path(),
                        services.text("ui.palette.document"),
                        () -> open.navigator().open(entry.document().id()))));
        now.codebook().entries().forEach(entry -> rank(found, wanted, entry.code().name(), entry.path(), 1,
                () -> new Choice(Icon.CODE, entry.code().name(), entry.path(), services.text("ui.palette.code"),
                        () -> open.navigator().showCode(entry.code().id()))));
        cases.forEach(one -> rank(found, wanted, one.name(), one.name(), 1, () -> new Choice(Icon.CASES, one.name(), "",
                services.text("ui.palette.case"), () -> {
                    open.navigator().show(Desk.CASES);
                    open.selectedCase().set(one.id());
                })));
    }

    /** Matches the name or the path, whichever fits better: who types a name means what is called so. */
    private static void rank(List<Ranked> found, String wanted, String name, String path, int bonus,
            Supplier<Choice> choice) {
        OptionalInt byName = Fuzzy.score(wanted, name);
        OptionalInt byPath = path.equals(name) ? byName : Fuzzy.score(wanted, path);
        int best = Math.max(byName.orElse(-1), byPath.orElse(-1));
        if (best >= 0) {
            found.add(new Ranked(choice, best + bonus));
        }
    }
}
