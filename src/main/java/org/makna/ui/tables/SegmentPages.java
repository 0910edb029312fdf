package org.makna.ui.tables;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.makna.model.CodedSegment;
import org.makna.study.SegmentList;
import org.makna.ui.common.Tasks;

/** The rows of a list of segments, read a page at a time when they come into sight. For the FX thread. */
final class SegmentPages {

    private static final int PAGE = 100;

    private final SegmentList segments;
    private final Tasks tasks;
    private final IntConsumer arrived;
    private final Consumer<? super Throwable> failed;
    private final Map<Integer, List<Optional<CodedSegment>>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    /**
     * Creates it.
     *
     * @param arrived told the number of a page that was read
     * @param failed  told what went wrong
     */
    SegmentPages(SegmentList segments, Tasks tasks, IntConsumer arrived, Consumer<? super Throwable> failed) {
        this.segments = segments;
        this.tasks = tasks;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** The positions of the list. */
    List<Integer> positions() {
        int size = segments.size();
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** The row at a position; if it was not read yet, it is asked for. */
    Optional<CodedSegment> at(int position) {
        int page = position / PAGE;
        List<Optional<CodedSegment>> known = pages.get(page);
        if (known == null) {
            if (asked.add(page)) {
                tasks.read(progress -> read(page), rows -> {
                    pages.put(page, rows);
                    arrived.accept(page);
                }, failed);
            }
            return Optional.empty();
        }
        return known.get(position % PAGE);
    }

    /** Where a row stands; known at once. */
    SegmentList.Place place(int position) {
        return segments.place(position);
    }

    private List<Optional<CodedSegment>> read(int page) {
        return IntStream.range(page * PAGE, Math.min(segments.size(), (page + 1) * PAGE)).mapToObj(segments::at)
                .toList();
    }
}
