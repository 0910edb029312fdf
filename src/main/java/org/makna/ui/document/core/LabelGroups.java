package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the labels of one code together that would stand at the same height because several coders applied it there.
 */
public final class LabelGroups {

    private LabelGroups() {
    }

    /**
     * A coding that wants a label.
     *
     * @param span   the coding
     * @param top    upper end of its bracket, pixels
     * @param bottom lower end of its bracket, pixels
     */
    public record Wish(Span span, double top, double bottom) {}

    /**
     * Codings of one code by different coders that share a label.
     *
     * @param spans  at least one, one's own first
     * @param top    upper end of the uppermost bracket, pixels
     * @param bottom lower end of the lowest bracket, pixels
     */
    public record Group(List<Span> spans, double top, double bottom) {}

    /**
     * Groups the wishes, in the order of their first ones.
     *
     * @param near brackets whose upper ends are less apart than this, in pixels, share a label
     */
    public static List<Group> of(List<Wish> wishes, double near) {
        List<Group> groups = new ArrayList<>();
        for (Wish wish : wishes) {
            int home = home(groups, wish, near);
            if (home < 0) {
                groups.add(new Group(List.of(wish.span), wish.top, wish.bottom));
            } else {
                Group group = groups.get(home);
                List<Span> spans = new ArrayList<>(group.spans);
                spans.add(wish.span);
                spans.sort(Comparator.comparing((Span span) -> span.coder().other()));
                groups.set(home, new Group(List.copyOf(spans), Math.min(group.top, wish.top),
                        Math.max(group.bottom, wish.bottom)));
            }
        }
        return groups;
    }

    private static int home(List<Group> groups, Wish wish, double near) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (Math.abs(group.top - wish.top) < near && group.spans.stream().allMatch(span -> isOf(span, wish.span))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(Span one, Span other) {
        return one.codeId() == other.codeId() && one.coder().id() != other.coder().id();
    }
}
