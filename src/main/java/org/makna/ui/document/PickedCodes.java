package org.makna.ui.document;

import java.util.Set;
import java.util.function.BiConsumer;
import org.makna.study.WantedCodes;
import org.makna.ui.picker.CodeChoice;

/** A choice of one code or several, one of which may be new. */
final class PickedCodes implements CodeChoice {

    private final BiConsumer<WantedCodes, Boolean> wanted;

    /** @param wanted gets the codes, and whether to go on selecting */
    PickedCodes(BiConsumer<WantedCodes, Boolean> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void chosen(long codeId, boolean keep) {
        wanted.accept(WantedCodes.of(codeId), keep);
    }

    @Override
    public void chosen(Set<Long> codeIds, boolean keep) {
        wanted.accept(WantedCodes.of(codeIds), keep);
    }

    @Override
    public void create(long parentId, String name, boolean keep) {
        create(parentId, name, Set.of(), keep);
    }

    @Override
    public void create(long parentId, String name, Set<Long> marked, boolean keep) {
        wanted.accept(WantedCodes.made(parentId == 0 ? null : parentId, name, marked), keep);
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }
}
