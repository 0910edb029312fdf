package org.makna.ui.cases;

import java.util.List;
import org.makna.model.Message;
import org.makna.study.AttributeEdits.Pasted;

/**
 * What a pasted block would change, made before anything is changed.
 *
 * @param pasted    the change
 * @param matched   names of the columns of the grid that the block has
 * @param leftOut   heads of columns of the block that the grid does not have
 * @param byName    whether its rows were matched by name, rather than from a cell downwards
 * @param emptied   number of cells that lose their value
 * @param unchanged number of cells that say already what is pasted
 * @param refused   cells and rows that cannot be taken, in the order of the block
 */
record PastePlan(Pasted pasted, List<String> matched, List<String> leftOut, boolean byName, int emptied, int unchanged,
        List<Refused> refused) {

    PastePlan {
        matched = List.copyOf(matched);
        leftOut = List.copyOf(leftOut);
        refused = List.copyOf(refused);
    }

    /**
     * A cell or row that cannot be taken.
     *
     * @param row    its row in the block, from 1
     * @param column the column, empty for a whole row
     * @param reason why
     */
    record Refused(int row, String column, Message reason) {}
}
