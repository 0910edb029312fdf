package org.makna.ui.tables;

import java.util.List;
import org.makna.model.Table;
import org.makna.study.TableChoices;
import org.makna.study.TableRequest;
import org.makna.study.Tabulation;

/**
 * A table as it was counted.
 *
 * @param request what was asked for
 * @param tables  the snapshot it was counted in, which also lists the codings of its cells
 * @param choices the axes there were
 * @param table   the numbers asked for
 * @param counts  the same without shares
 * @param said    the sentences that say what was counted
 * @param tested  the sentences that say whether rows and columns depend on each other; none where that cannot be tested
 */
record CountedTable(TableRequest request, Tabulation tables, TableChoices choices, Table table, Table counts,
        List<String> said, List<String> tested) {}
