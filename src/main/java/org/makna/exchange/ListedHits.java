package org.makna.exchange;

import java.util.List;
import org.makna.model.HitRow;
import org.makna.model.Message;

/**
 * Hits as they are listed.
 *
 * @param rows   the hits, each read when it is asked for
 * @param groups the groups, in the order of the rows; none where they are not grouped
 * @param query  the query as understood
 */
public record ListedHits(List<HitRow> rows, List<Group> groups, Message query) {

    public ListedHits {
        groups = List.copyOf(groups);
    }

    /**
     * Rows that belong together.
     *
     * @param name  what they have in common
     * @param count how many
     */
    public record Group(String name, int count) {}
}
