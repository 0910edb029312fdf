package org.makna.intake;

import org.jsoup.nodes.Element;

/** Numbers the items of one list of HTML. Not for several threads at once. */
final class ListNumbers {

    private final String type;
    private int next;

    private ListNumbers(String type, int next) {
        this.type = type;
        this.next = next;
    }

    static ListNumbers of(Element list) {
        boolean ordered = list.normalName().equals("ol");
        String type = list.attr("type").isEmpty() ? "1" : list.attr("type");
        return new ListNumbers(ordered ? type : "", number(list.attr("start"), 1));
    }

    /** What stands before the text of an item, with a space. */
    String next(Element item) {
        if (type.isEmpty()) {
            return "• ";
        }
        int number = number(item.attr("value"), next);
        next = number + 1;
        return Numerals.written(number, type) + ". ";
    }

    private static int number(String text, int otherwise) {
        return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
