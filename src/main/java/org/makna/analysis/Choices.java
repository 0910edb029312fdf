package org.makna.analysis;

import java.util.List;
import java.util.Optional;
import org.makna.model.MaknaException;

/** Finds one of several names exactly, and helps who wrote another. */
final class Choices {

    private static final int SHOWN = 12;

    private Choices() {
    }

    /**
     * The index of the name.
     *
     * @param unknownKey message for a name that is not there: the name, and the names there are
     * @param offerKey   message when one name differs in upper and lower case only: the name, and that one
     * @throws MaknaException if the name is not there
     */
    static int indexOf(String name, List<String> names, String unknownKey, String offerKey) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw missing(name, names, unknownKey, offerKey);
        }
        return index;
    }

    /** What to say about a name that is not there. */
    static MaknaException missing(String name, List<String> names, String unknownKey, String offerKey) {
        Optional<String> offer = onlyOneIgnoringCase(name, names);
        return offer.isPresent()
                ? new MaknaException(offerKey, name, offer.get())
                : new MaknaException(unknownKey, name, list(names));
    }

    /** The first few names, and a mark when there are more. */
    static String list(List<String> names) {
        if (names.isEmpty()) {
            return "–";
        }
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? first + ", …" : first;
    }

    private static Optional<String> onlyOneIgnoringCase(String name, List<String> names) {
        List<String> similar = names.stream().filter(one -> one.equalsIgnoreCase(name)).distinct().toList();
        return similar.size() == 1 ? Optional.of(similar.getFirst()) : Optional.empty();
    }
}
