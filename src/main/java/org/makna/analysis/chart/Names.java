package org.makna.analysis.chart;

import java.text.Bidi;
import java.util.List;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Tint;

/** Names of rows and columns, and their colours. */
final class Names {

    private static final String FROM_LEFT = " \u200E";

    private Names() {
    }

    /** The room that the longest of them needs, at most so much. */
    static double room(List<Chartable.Name> names, List<Integer> shown, Lettering lettering, double most) {
        return Math.min(most, Math.ceil(shown.stream().map(names::get)
                .mapToDouble(name -> lettering.width(lettering.fit(name.brief(), Letters.NORMAL, most), Letters.NORMAL))
                .max().orElse(0)));
    }

    /**
     * A name that signs follow. Fonts of scripts that are written from right to left have no brackets, and such that another font
     * lends would come to stand on the wrong side; so what follows begins from left to right.
     */
    static String beforeSigns(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? name + FROM_LEFT : name;
    }

    /** The own colour of a row or column; where not all that are shown have one, that of its place among them. */
    static Tint tint(List<Chartable.Name> names, List<Integer> shown, int index) {
        boolean own = shown.stream().allMatch(one -> names.get(one).colour() != null);
        boolean different = shown.stream().map(one -> names.get(one).colour()).distinct().count() == shown.size();
        return own && different ? Tint.own(names.get(index).colour()) : Tint.series(shown.indexOf(index));
    }
}
